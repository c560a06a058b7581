/** All lights of a token and its closing line, from what was asked and answered about it. */
import type { NumericDate, Seconds } from '../clock.ts';
import { check } from '../token-reader/check.ts';
import type { Check } from '../token-reader/check.ts';
import type { ExaminedToken } from '../token-reader/examination.ts';
import { checkPolicy } from '../token-reader/policy-check.ts';
import type { Expectation } from '../token-reader/policy-check.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { checkTime } from '../token-reader/time-check.ts';
import { closeChecks } from '../token-reader/verdict.ts';
import type { Verdict } from '../token-reader/verdict.ts';
import type { JudgedKeyBinding } from '../token-verification/key-binding-check.ts';
import { checkTrust } from '../token-verification/trust-check.ts';
import type { OpenedDisclosures } from './opened-disclosures.ts';
import type { SignatureAnswer } from './signature-answer.ts';

/** What is known of a token; it is judged as far as that goes. */
export interface Evidence {
  /** The token as it was read; a JWE that was opened has its payload. */
  readonly examined: ExaminedToken;
  readonly signature: SignatureAnswer;
  /** Its secret stands in lists of known ones. */
  readonly isSecretKnown: boolean;
  /** `null` while they are being opened, and the key binding verified. */
  readonly opened: OpenedDisclosures | null;
  readonly demands: Expectation & { readonly leeway: Seconds };
  /** `null` while no clock is known. */
  readonly now: NumericDate | null;
}

export interface Judgement {
  /** The token that was judged: one with disclosures has the claims that these give back (RFC 9901 §7.1). */
  readonly judged: TokenReading;
  /** In their order: Format, Signature, Time, Audience and issuer, Key trust. */
  readonly checks: readonly Check[];
  readonly verdict: Verdict;
  /** Of an SD-JWT that has one; `null` also while it is being verified. */
  readonly keyBinding: JudgedKeyBinding | null;
}

const BEING_COMPARED = check('Format', 'unchecked', 'Its disclosures are being compared.');
const BEING_VERIFIED = check('Key trust', 'unchecked', 'Its key binding is being verified.');

/** Judges; the same evidence gives the same judgement. */
export function judge({ examined, signature, isSecretKnown, opened, demands, now }: Evidence): Judgement {
  const { token, format } = examined;
  const judged = opened?.processed ?? token;
  const trust = checkTrust(token, signature, isSecretKnown);
  const keyBinding = opened?.judgeBinding?.({ signature, trust, now, leeway: demands.leeway }) ?? null;
  const checks = [
    judgeForm(format.state === 'pass' ? (signature.format ?? format) : format, opened),
    signature.check,
    checkTime(judged, now, demands.leeway),
    checkPolicy(judged, demands),
    token.keyBinding === null ? trust : (keyBinding?.trust ?? BEING_VERIFIED),
  ];
  return { judged, checks, verdict: closeChecks(checks), keyBinding };
}

/** The form of the whole: that of the issuer's part, and where that is sound, that of the disclosures. */
function judgeForm(form: Check, opened: OpenedDisclosures | null): Check {
  if (form.state !== 'pass') return form;
  return opened ? (opened.form ?? form) : BEING_COMPARED;
}
