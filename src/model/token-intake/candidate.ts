/** What intake finds in an input: the tokens, and all that was set aside. */
import type { OtherCredential } from './other-credentials.ts';
import type { Removed } from './surroundings.ts';

export interface Candidate {
  /** The token without white space and marks of broken lines. */
  readonly token: string;
  /** Where it stood, when that is known: `access_token`, `Cookie: token`. */
  readonly label: string | null;
  /** Span in the input. */
  readonly start: number;
  readonly end: number;
  /** The unprotected header of a JSON serialization, as JSON text. */
  readonly unprotected: string | null;
  /** Additional authenticated data of a JWE in JSON, in base64url. */
  readonly aad: string | null;
  /** It was put together from a JSON serialization, so it stands nowhere in the input as it is. */
  readonly isAssembled: boolean;
  /** White space and marks of broken lines that were inside: in front of which character of the token, how much of it. */
  readonly gaps: readonly { readonly at: number; readonly length: number }[];
}

export interface Intake {
  /** Every token found, in order; empty for empty input and for what is none. */
  readonly candidates: readonly Candidate[];
  readonly removed: readonly Removed[];
  /** Set when the text is a credential or key of another kind. */
  readonly other: OtherCredential | null;
  /** The token came in a query string, which ends in logs and histories. */
  readonly fromQuery: boolean;
}

/** What came of empty input. */
export const NOTHING: Intake = { candidates: [], removed: [], other: null, fromQuery: false };
/** Of a token that stands in the input as it is. */
export const UNTOUCHED = { unprotected: null, aad: null, isAssembled: false } as const;

/** A text that is one compact serialization (RFC 7515 §7.1, RFC 7516 §7.1) and nothing else. */
const PLAIN = /^e[wy][\w-]+(?:\.[\w-]*){2}(?:(?:\.[\w-]*){2})?$/;
/** As long as the time and the HMAC in a session cookie of Flask, which looks like that, too. */
const FLASK = /\.[\w-]{6}\.[\w-]{27}$/;

/** The intake of a text that needs no search: nothing, or a token as it is. `null` for every other text. */
export const plainIntake = (input: string): Intake | null =>
  input.trim() === '' || (PLAIN.test(input) && !FLASK.test(input)) ? wholeIntake(input) : null;

/** The intake of a text all of which is the token; nothing, for a text without anything in it. */
export function wholeIntake(input: string): Intake {
  if (input.trim() === '') return NOTHING;
  const whole = { token: input, label: null, start: 0, end: input.length, gaps: [], ...UNTOUCHED };
  return { ...NOTHING, candidates: [whole] };
}

/** Where character `at` of a candidate's token stands in the input. */
export function positionInInput(candidate: Candidate, at: number): number {
  const skipped = candidate.gaps.reduce((sum, gap) => (gap.at <= at ? sum + gap.length : sum), 0);
  return candidate.start + at + skipped;
}
