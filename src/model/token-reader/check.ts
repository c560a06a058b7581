/** A light: one question put to a token, its answer, and the cause in a sentence. */

export type CheckName = 'Format' | 'Signature' | 'Time' | 'Audience and issuer' | 'Key trust';

export type CheckState =
  | 'pass'
  | 'fail'
  /** Not asked yet, or nothing there to ask about. */
  | 'unchecked'
  /** It cannot be answered here. */
  | 'unable';

export interface Check {
  readonly name: CheckName;
  readonly state: CheckState;
  /** The state in a word or two: "matches", "not checked". */
  readonly word: string;
  readonly sentence: string;
  /** For the closing line: why a server refuses, where the check fails; else what was not judged. */
  readonly reason: string | null;
  /** It fails by the letter: a strict server refuses, and many others let it through. */
  readonly isDisputed: boolean;
}

const WORDS: Readonly<Record<CheckState, string>> = {
  pass: 'passes',
  fail: 'fails',
  unchecked: 'not checked',
  unable: 'cannot check here',
};

/** Makes a check; `word` and `reason` have defaults that fit the state. */
export function check(
  name: CheckName,
  state: CheckState,
  sentence: string,
  more: { readonly word?: string; readonly reason?: string; readonly isDisputed?: boolean } = {},
): Check {
  const { word = WORDS[state], reason = null, isDisputed = false } = more;
  return { name, state, word, sentence, reason, isDisputed };
}
