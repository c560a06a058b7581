/** What the verifiers of the bench share: a parsed token, a server's configuration, and the check of a signature. */
import type { NumericDate, Seconds } from '../clock.ts';
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import { plainType } from '../token-reader/policy-check.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { writeUtf8 } from '../encoding/utf8.ts';
import { isRecord } from '../record.ts';
import type { GivenKey } from '../token-verification/given-key.ts';
import { importKey } from '../token-verification/import-key.ts';
import type { SingleKey } from '../token-verification/import-key.ts';
import { withNamedFirst } from '../token-verification/key-set.ts';
import { signingInput } from '../token-verification/signing-input.ts';
import { verifyOctets } from '../token-verification/verify.ts';

export interface ParsedToken {
  readonly header: Readonly<Record<string, unknown>>;
  readonly claims: Readonly<Record<string, unknown>>;
  readonly reading: TokenReading;
}

export interface Server {
  /** The key it trusts, and the text it was configured with. */
  readonly key: GivenKey;
  readonly keyText: string;
  /** The one algorithm it was configured for. */
  readonly alg: string;
  /** Empty where it expects none in particular. */
  readonly issuer: string;
  readonly audience: string;
  readonly type: string;
  readonly now: NumericDate;
  /** Seconds of error that it forgives the clocks. */
  readonly leeway: Seconds;
}

export type Answer =
  | { readonly status: 200 }
  | { readonly status: 401; readonly reason: string }
  /** It cannot decide, since its configuration does not say what it needs; so it lets nothing through. */
  | { readonly status: null; readonly reason: string };

export const accept = (): Answer => ({ status: 200 });
export const refuse = (reason: string): Answer => ({ status: 401, reason });
export const withhold = (reason: string): Answer => ({ status: null, reason });

/** Whether a `typ` is the one wanted, without regard to case and `application/` (RFC 7515 §4.1.9). */
export const isOfType = (typ: unknown, wanted: string): boolean =>
  typeof typ === 'string' && plainType(typ) === plainType(wanted);

/** A secret as text, or a key. What a token brings along is never taken for one of these: it is wrapped as a JWK. */
export type VerifierKey = string | GivenKey;

/** Whether the signature is right under a key and an algorithm; false for anything that does not fit together. */
export async function isSignedWith(token: ParsedToken, key: VerifierKey, alg: unknown): Promise<boolean> {
  const algorithm = typeof alg === 'string' ? signatureAlgorithm(alg) : undefined;
  const signature = token.reading.signature?.octets;
  if (!algorithm || !signature) return false;
  for (const each of keysOf(key, token.reading.kid)) {
    const imported = await importKey(each, algorithm, 'verify');
    if (!imported.ok) continue;
    if (await verifyOctets(imported.value.key, algorithm, signingInput(token.reading, ''), signature))
      return true;
  }
  return false;
}

/** Of a set, the keys that `kid` names; all of them where it names none. */
function keysOf(key: VerifierKey, kid: string | undefined): readonly SingleKey[] {
  if (typeof key === 'string') return [{ kind: 'secret', octets: writeUtf8(key) }];
  if (key.kind === 'jwk-set') {
    const { ordered, named } = withNamedFirst(key.keys, kid);
    return ordered.slice(0, named || ordered.length).map((jwk) => ({ kind: 'jwk', jwk }));
  }
  return key.kind === 'none' || key.kind === 'broken' ? [] : [key];
}

/** Parses as servers do, with JSON.parse; `undefined` for what is no JWS with a claims set. */
export function parseToken(reading: TokenReading): ParsedToken | undefined {
  try {
    const header: unknown = JSON.parse(reading.header?.text ?? '');
    const claims: unknown = JSON.parse(reading.payload?.text ?? '');
    return isRecord(header) && isRecord(claims) && reading.form === 'jws'
      ? { header, claims, reading }
      : undefined;
  } catch {
    return undefined;
  }
}
