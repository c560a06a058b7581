/** What the key binding of an SD-JWT comes to, and what it does to the light `Key trust` (RFC 9901 §7.3, §9.5). */
import type { NumericDate, Seconds } from '../clock.ts';
import { check } from '../token-reader/check.ts';
import type { Check, CheckState } from '../token-reader/check.ts';
import { relativeText } from '../token-reader/numeric-date.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { checkTime, readTimes } from '../token-reader/time-check.ts';
import type { KeyBinding, KeyBindingStep } from './key-binding.ts';
import type { SignatureOutcome } from './signature-text-check.ts';

export interface JudgedKeyBinding {
  readonly token: TokenReading;
  readonly state: CheckState;
  readonly sentence: string;
  readonly steps: readonly KeyBindingStep[];
  /** How far the key in `cnf` can be trusted: as far as the issuer's signature over it. */
  readonly vouching: string;
  /** The light `Key trust` with the key binding counted in. */
  readonly trust: Check;
}

/** What the key binding is judged beside: the outcome and the light for the issuer's part, and the clock. */
export interface IssuerOutcome {
  readonly signature: SignatureOutcome;
  readonly trust: Check;
  readonly now: NumericDate | null;
  readonly leeway: Seconds;
}

const SENTENCES: Readonly<Record<CheckState, string>> = {
  pass: 'The holder of the key in cnf signed this very presentation.',
  fail: 'A verifier that requires key binding must refuse this presentation.',
  unable: 'Not all of it can be checked here.',
  unchecked: 'Not all of it was checked.',
};

/** Closes the steps at `now`. One failing step suffices. */
export function judgeKeyBinding(
  { token, steps }: KeyBinding,
  { signature, trust, now, leeway }: IssuerOutcome,
): JudgedKeyBinding {
  const all = steps.some(({ name }) => name === 'Claims') ? [...steps, judgeTime(token, now, leeway)] : steps;
  const counted = all.filter(({ name, state }) => name !== 'Time' || state === 'fail');
  const state =
    (['fail', 'unable', 'unchecked'] as const).find((worst) =>
      counted.some((each) => each.state === worst),
    ) ?? 'pass';
  const sentence = SENTENCES[state];
  const vouching = whoVouches(signature);
  return { token, state, sentence, steps: all, vouching, trust: trustWith(trust, state, all) };
}

/** How old it may be is the verifier's rule; that it ended, or comes from the future, is nobody's. */
function judgeTime(token: TokenReading, now: NumericDate | null, leeway: Seconds): KeyBindingStep {
  const { iat } = readTimes(token.payload?.tree ?? null);
  const time = checkTime(token, now, leeway);
  if (time.state === 'fail') return { name: 'Time', state: 'fail', sentence: time.sentence };
  if (now === null || iat?.kind !== 'date')
    return { name: 'Time', state: 'unchecked', sentence: 'Its age is not known.' };
  return {
    name: 'Time',
    state: 'unchecked',
    sentence: `Signed ${relativeText(iat.seconds, now)}. How old it may be is the verifier’s own rule.`,
  };
}

function whoVouches({ check: { state }, used }: SignatureOutcome): string {
  if (used?.from === 'token')
    return 'The issuer’s part is signed with a key that it brought itself, so anyone could have put this holder’s key there.';
  if (state === 'pass')
    return 'The issuer’s signature covers cnf and matches the key you gave: whoever holds that key vouches for the holder’s.';
  if (state === 'fail')
    return 'The issuer’s signature does not hold, so nobody vouches for cnf: whoever changed the token could have put a key there and signed with it.';
  return 'The issuer’s signature was not checked. Until it is, nobody vouches for cnf: anyone could have put a key there and signed with it.';
}

function trustWith(trust: Check, state: CheckState, steps: readonly KeyBindingStep[]): Check {
  if (trust.state === 'fail') return trust;
  if (state === 'pass')
    return { ...trust, sentence: `${trust.sentence} The holder’s key signed this presentation.` };
  // The cause stands in the steps, whose sentences may be long.
  const causes = steps.filter((each) => each.state === state).map(({ name }) => name);
  const where = `${causes.join(', ')} (see Key binding)`;
  if (state === 'fail')
    return check('Key trust', 'fail', `The key binding does not hold: ${where}.`, {
      reason: 'its key binding does not hold, as verifiers that require one notice',
    });
  return trust.state === 'pass'
    ? check('Key trust', state, `${trust.sentence} Of its key binding, not judged: ${where}.`)
    : trust;
}
