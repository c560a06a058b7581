/** What stands around a token and is no part of it: known prefixes, quotes, brackets, punctuation. */

/** Something around or inside the token that is no part of it. */
export type Removed =
  | { readonly kind: 'prefix'; readonly text: string }
  /** Quotes or brackets: the first and the last. */
  | { readonly kind: 'quotes'; readonly text: string }
  | { readonly kind: 'suffix'; readonly text: string }
  | { readonly kind: 'line-breaks'; readonly count: number }
  | { readonly kind: 'spaces'; readonly count: number }
  | { readonly kind: 'surroundings'; readonly count: number };

/** A name with a block of YAML, marks of quoted mail, the words of a header field, an escaped space or quote. */
const PREFIX =
  /^(?:[\w.-]+\s*:\s*[>|][-+1-9]*\s*(?=e[wy])|(?:>\s*)+(?=e[wy])|(?:proxy-)?authorization\s*[:=]\s*|(?:bearer|dpop|jwt)(?:\s*:\s*|\s+|\+|%20)|(?:access_token|id_token|token|jwt)\s*[:=]\s*|%22|\\["'])/i;
/** An escaped end of line, space or quote. */
const SUFFIX = /(?:%0[AD]|%2[02]|\\[nr]?)$/i;
const LONGEST = 60;
/** Nobody wraps a token more often; what does is searched as it is. */
const MOST_LAYERS = 25_000;
const QUOTES = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['\u201c', '\u201d'],
  ['\u00ab', '\u00bb'],
  ['<', '>'],
]);
/** Brackets may as well be those of JSON, so they count only where a token follows. */
const BRACKETED = /^(?:\(\s*e[wy][^]*\)|\[\s*e[wy][^]*\]|\{\s*e[wy][^]*\})$/;

/** Takes white space and what is known off both ends of `input`, and notes it in `removed`. */
export function withoutSurroundings(
  input: string,
  removed: Removed[],
): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = input.length;
  let isSentence = false;
  for (let layer = 0; layer < MOST_LAYERS; layer += 1) {
    const rest = input.slice(start, end);
    end -= rest.length - rest.trimEnd().length;
    start = Math.min(end, start + rest.length - rest.trimStart().length);
    const beginning = input.slice(start, Math.min(end, start + LONGEST));
    const prefix = PREFIX.exec(beginning)?.[0];
    if (prefix) {
      note(removed, { kind: 'prefix', text: prefix.trim() });
      start += prefix.length;
      continue;
    }
    const first = input[start] ?? '';
    const last = input[end - 1] ?? '';
    if (end - start > 1 && (QUOTES.get(first) === last || BRACKETED.test(beginning + last))) {
      note(removed, { kind: 'quotes', text: first + last });
      start += 1;
      end -= 1;
      continue;
    }
    const suffix: string =
      !isSentence && endsSentence(input, start, end) ? last : suffixOf(input, start, end);
    if (suffix === '') break;
    isSentence ||= suffix === '.';
    note(removed, { kind: 'suffix', text: suffix });
    end -= suffix.length;
  }
  return { start, end };
}

/** A stray end of a quotation, a separator, or an escape; empty where there is none. */
function suffixOf(input: string, start: number, end: number): string {
  const first = input[start] ?? '';
  const last = input[end - 1] ?? '';
  const isQuoted = QUOTES.get(first) === input[end - 2] && /[,;]/.test(last);
  if (end - start > 2 && (isQuoted || (/^[A-Za-z0-9]/.test(first) && /["',;`]/.test(last)))) return last;
  const isToken = first === 'e' && /[wy]/.test(input[start + 1] ?? '');
  return (isToken && SUFFIX.exec(input.slice(Math.max(start, end - 3), end))?.[0]) || '';
}

/** Whether a token is whole before its last character, a full stop. */
function endsSentence(input: string, start: number, end: number): boolean {
  if (input[end - 1] !== '.' || input[end - 2] === '.' || !/^e[wy]/.test(input.slice(start, start + 2)))
    return false;
  const dots = input.slice(start, end).split('.', 8).length - 1;
  return dots === 3 || dots === 5;
}

/** Notes what was taken off; the same again is not noted again. */
export function note(removed: Removed[], one: Extract<Removed, { readonly text: string }>): void {
  if (!removed.some((each) => 'text' in each && each.kind === one.kind && each.text === one.text))
    removed.push(one);
}
