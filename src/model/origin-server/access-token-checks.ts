/** Tells, check by check, why an access token was accepted or refused. The verifying itself is `jose`'s work. */
import { errors } from 'jose';
import { toNumericDate, type EpochMilliseconds } from '../clock.ts';
import { checklist } from '../trace/checklist.ts';
import { SIGNATURE_CLAUSE, type Decision } from '../trace/decision.ts';
import { unverifiedPart, type UnverifiedPart } from '../unverified-claims.ts';
import { AUDIENCE, ISSUER, TYPE, type VerificationKey } from './token-profile.ts';

export type FailedCheck =
  'format' | 'alg' | 'kid' | 'signature' | 'typ' | 'claims' | 'iss' | 'aud' | 'nbf' | 'exp';

interface Check {
  readonly id: FailedCheck;
  readonly clause: string;
  readonly rule: string;
  readonly inputs: (header: UnverifiedPart, claims: UnverifiedPart) => Readonly<Record<string, unknown>>;
}

/** In the order in which `jose` checks them. */
const CHECKS = (key: VerificationKey, now: EpochMilliseconds): readonly Check[] => [
  {
    id: 'format',
    clause: 'RFC 7519 §7.2',
    rule: 'Three parts in base64url; the first two are JSON objects.',
    inputs: () => ({}),
  },
  {
    id: 'alg',
    clause: 'RFC 8725 §3.1',
    rule: 'The algorithm is on this server’s list.',
    inputs: ({ alg }) => ({ alg, 'our list': key.alg }),
  },
  {
    id: 'kid',
    clause: 'RFC 7515 §4.1.4',
    rule: 'The key is one of this server’s own, found by its name.',
    inputs: ({ kid }) => ({ kid, 'our keys': key.kid }),
  },
  {
    id: 'signature',
    clause: SIGNATURE_CLAUSE,
    rule: 'The signature fits header and payload as they stand.',
    inputs: ({ alg }) => ({ alg, key: key.kid }),
  },
  {
    id: 'typ',
    clause: 'RFC 9068 §4',
    rule: 'It is an access token and no other kind of JWT.',
    inputs: ({ typ }) => ({ typ, 'we want': TYPE }),
  },
  {
    id: 'claims',
    clause: 'RFC 9068 §2.2',
    rule: 'No claim is missing that an access token must have.',
    inputs: (_header, claims) => ({ claims: Object.keys(claims).join(', ') }),
  },
  {
    id: 'iss',
    clause: 'RFC 7519 §4.1.1',
    rule: 'It was issued by the issuer we trust.',
    inputs: (_header, { iss }) => ({ iss, 'we trust': ISSUER }),
  },
  {
    id: 'aud',
    clause: 'RFC 7519 §4.1.3',
    rule: 'It is meant for this API.',
    inputs: (_header, { aud }) => ({ aud, 'we are': AUDIENCE }),
  },
  {
    id: 'nbf',
    clause: 'RFC 7519 §4.1.5',
    rule: 'It is not used before its time.',
    inputs: (_header, { nbf }) => ({ nbf: nbf ?? 'none', now: toNumericDate(now) }),
  },
  {
    id: 'exp',
    clause: 'RFC 7519 §4.1.4',
    rule: 'It has not expired.',
    inputs: (_header, { exp }) => ({ exp, now: toNumericDate(now) }),
  },
];

/** RFC 6750 §3.1 knows one code for all of these; the detail is for our log only. */
const REASONS: Readonly<Record<FailedCheck, string>> = {
  format: 'invalid_token: malformed',
  alg: 'invalid_token: algorithm',
  kid: 'invalid_token: unknown key',
  signature: 'invalid_token: signature',
  typ: 'invalid_token: type',
  claims: 'invalid_token: missing claim',
  iss: 'invalid_token: issuer',
  aud: 'invalid_token: audience',
  nbf: 'invalid_token: not yet valid',
  exp: 'invalid_token: expired',
};

/** The decision about `token`; `failed` is where verifying stopped, `null` when it did not. */
export function explainChecks(
  token: string,
  key: VerificationKey,
  now: EpochMilliseconds,
  failed: FailedCheck | null,
): Decision {
  const header = unverifiedPart(token, 0);
  const claims = unverifiedPart(token, 1);
  const steps = checklist('accept-jwt', 'access token');
  for (const { id, clause, rule, inputs } of CHECKS(key, now)) {
    if (!steps.check(clause, rule, asTexts(inputs(header, claims)), id !== failed))
      return steps.no(REASONS[id]);
  }
  return steps.yes();
}

/** Which check an error of `jose` stands for. */
export function failedCheckOf(error: unknown): FailedCheck {
  if (error instanceof errors.JOSEAlgNotAllowed) return 'alg';
  if (error instanceof errors.JWKSNoMatchingKey) return 'kid';
  if (error instanceof errors.JWSSignatureVerificationFailed) return 'signature';
  if (error instanceof errors.JWTExpired) return 'exp';
  if (!(error instanceof errors.JWTClaimValidationFailed)) return 'format';
  if (error.claim === 'typ') return 'typ';
  if (error.reason !== 'check_failed') return 'claims';
  if (error.claim === 'iss' || error.claim === 'aud' || error.claim === 'nbf') return error.claim;
  return 'claims';
}

function asTexts(values: UnverifiedPart): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  for (const [name, value] of Object.entries(values)) {
    texts[name] = typeof value === 'string' ? value : (JSON.stringify(value) ?? 'none');
  }
  return texts;
}
