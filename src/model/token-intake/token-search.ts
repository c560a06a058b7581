/** Finds tokens inside a longer text: a header line, an address, a log, an answer in JSON. */

/** Two or more dotted segments, the first of which begins like base64url of `{`; an escape may stand before it. */
export const TOKEN =
  /(?:(?<![A-Za-z0-9_-])|(?<=%(?:20|22|3[AD])|\\[nrt]))e[wy][A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){1,4}(?:~[A-Za-z0-9_.-]*)*/g;

const LOOK_BACK = 160;

export interface Found {
  readonly token: string;
  readonly start: number;
  /** Where it stood, when that is known: `access_token`, `Authorization`. */
  readonly label: string | null;
  /** It stood in the query of an address. */
  readonly isInQuery: boolean;
}

/** Every token of at least three parts, in order. */
export function searchTokens(input: string): Found[] {
  const found: Found[] = [];
  let from = 0;
  let mark = '';
  for (const { 0: match, index } of input.matchAll(TOKEN)) {
    const parts = match.split('.').length;
    if (parts < 3) continue;
    // A fourth part without anything in it is the full stop of a sentence.
    const token = parts === 4 && match.endsWith('.') ? match.slice(0, -1) : match;
    mark = lastMark(input, from, index) ?? mark;
    from = index + token.length;
    const before = input.slice(Math.max(0, index - LOOK_BACK), index);
    const label = labelFrom(before, input.slice(from, from + 80));
    found.push({ token, start: index, label, isInQuery: mark === '?' && /[?&][\w.%-]+=$/.test(before) });
  }
  return found;
}

/** The last character of a stretch that begins a query, begins a fragment, or ends an address. */
function lastMark(input: string, from: number, to: number): string | null {
  for (let at = to - 1; at >= from; at -= 1) if (/[?#\s"'<>]/.test(input[at] ?? '')) return input[at] ?? null;
  return null;
}

/** The name that stands in front of a value: `"id_token": "`, `?access_token=`, `; token=`, `Authorization: Bearer `. */
function labelFrom(before: string, after: string): string | null {
  const near = before.slice(-80);
  const named = /([\w.-]+)\\?["']?\s*(?:[:=]|%3[AD])\s*\\?["']?(?:(?:bearer|dpop)(?:\s+|%20))?$/i.exec(near);
  if (named?.[1] !== 'value') return named?.[1] ?? null;
  // A header of a HAR has its name in a member of its own, before the value or behind it.
  const pair =
    /"name"\s*:\s*"([\w.-]+)"\s*,\s*$/.exec(before.slice(0, named.index - near.length).replace(/"$/, '')) ??
    /^"\s*,\s*"name"\s*:\s*"([\w.-]+)"/.exec(after);
  return pair?.[1] ?? 'value';
}
