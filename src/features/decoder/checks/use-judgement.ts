/** Everything the page concludes from what was typed: checks, findings, and the reading they rest on. */
import { useMemo } from 'react';
import type { NumericDate } from '#model/clock.ts';
import { check } from '#model/token-reader/check.ts';
import type { Check } from '#model/token-reader/check.ts';
import type { Finding } from '#model/token-reader/finding.ts';
import { findInToken } from '#model/token-reader/findings.ts';
import { examineToken } from '#model/token-reader/examination.ts';
import type { ExaminedToken } from '#model/token-reader/examination.ts';
import { checkPolicy } from '#model/token-reader/policy-check.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { checkTime } from '#model/token-reader/time-check.ts';
import { closeChecks } from '#model/token-reader/verdict.ts';
import type { Verdict } from '#model/token-reader/verdict.ts';
import type { JudgedKeyBinding } from '#model/token-verification/key-binding-check.ts';
import type { Disclosure } from '#model/token-verification/disclosures.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import type { GivenKey } from '#model/token-verification/given-key.ts';
import { findInKey } from '#model/token-verification/key-findings.ts';
import { withPlaintext } from '#model/token-verification/plaintext.ts';
import { checkTrust } from '#model/token-verification/trust-check.ts';
import type { DecoderState } from '../decoder-state.ts';
import { useDisclosures } from './use-disclosures.ts';
import { useKnownSecret } from './use-known-secret.ts';
import { useSignatureCheck } from './use-signature-check.ts';

export interface Judgement {
  /** The token that was read; a JWE that was opened has its payload. */
  readonly examined: ExaminedToken | null;
  /** The same, with the claims that an SD-JWT discloses. */
  readonly judged: TokenReading | null;
  readonly given: GivenKey;
  /** In their order: Format, Signature, Time, Audience and issuer, Key trust; none without a token. */
  readonly checks: readonly Check[];
  readonly verdict: Verdict | null;
  readonly findings: readonly Finding[];
  /** The signature fits a key that the token brought along. */
  readonly hasOwnKey: boolean;
  /** Of an SD-JWT; `null` while they are being opened. */
  readonly disclosures: readonly Disclosure[] | null;
  /** Of an SD-JWT that has one; `null` also while it is being verified. */
  readonly keyBinding: JudgedKeyBinding | null;
}

const BEING_COMPARED = check('Format', 'unchecked', 'Its disclosures are being compared.');
const BEING_VERIFIED = check('Key trust', 'unchecked', 'Its key binding is being verified.');

const NONE: readonly Finding[] = [];

/** Judges the token at `now`; `null` means that the clock is not known yet. */
export function useJudgement(
  unopened: ExaminedToken | null,
  state: DecoderState,
  now: NumericDate | null,
): Judgement {
  const { key, secretForm, detached, demands } = state;
  const given = useMemo(() => readGivenKey(key, secretForm), [key, secretForm]);
  const input = useMemo(
    () => ({ given, keyText: key, pinnedAlg: demands.alg === '' ? null : demands.alg, detached }),
    [given, key, demands.alg, detached],
  );
  const signature = useSignatureCheck(unopened?.token ?? null, input);
  const plaintext = signature?.plaintext ?? null;
  const examined = useMemo(
    () => (unopened && plaintext ? examineToken(withPlaintext(unopened.token, plaintext)) : unopened),
    [unopened, plaintext],
  );
  const opened = useDisclosures(examined?.token ?? null);
  const disclosures = opened?.disclosures ?? null;
  const known = useKnownSecret(key, given.kind === 'secret' && signature?.check.state === 'pass');
  const used = signature?.used ?? null;
  const inside = signature?.findings ?? NONE;
  const processed = opened?.processed ?? null;
  const own = useMemo(
    () => (processed ? findInToken(processed) : (examined?.findings ?? NONE)),
    [processed, examined],
  );
  const findings = useMemo(
    () => (examined ? [...known, ...findInKey(examined.token, given, used), ...inside, ...own] : NONE),
    [examined, known, given, used, inside, own],
  );
  if (!examined || !signature)
    return {
      examined,
      judged: examined?.token ?? null,
      given,
      checks: [],
      verdict: null,
      findings: NONE,
      hasOwnKey: false,
      disclosures,
      keyBinding: null,
    };
  const { token, format } = examined;
  const judged = processed ?? token;
  const trust = checkTrust(token, signature, known.length > 0);
  const keyBinding = opened?.judgeBinding?.({ signature, trust, now, leeway: demands.leeway }) ?? null;
  const form = format.state === 'pass' ? (signature.format ?? format) : format;
  const checks = [
    opened || form.state !== 'pass' ? (opened?.judgeForm?.(form) ?? form) : BEING_COMPARED,
    signature.check,
    checkTime(judged, now, demands.leeway),
    checkPolicy(judged, demands),
    token.keyBinding === null ? trust : (keyBinding?.trust ?? BEING_VERIFIED),
  ];
  return {
    examined,
    judged,
    given,
    checks,
    verdict: closeChecks(checks),
    findings,
    hasOwnKey: used?.from === 'token',
    disclosures,
    keyBinding,
  };
}
