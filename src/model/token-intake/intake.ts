/** Intake: finds the token in whatever was pasted, and keeps account of what was set aside. */
import { readBase64url } from '../encoding/base64url.ts';
import { NOTHING, UNTOUCHED } from './candidate.ts';
import type { Candidate, Intake } from './candidate.ts';
import { readJsonSerialization } from './json-serialization.ts';
import { nameOther, nameUnmeant } from './other-credentials.ts';
import { note, withoutSurroundings } from './surroundings.ts';
import type { Removed } from './surroundings.ts';
import { TOKEN, searchTokens } from './token-search.ts';
import { readUtf8 } from '../encoding/utf8.ts';

/** Takes any text; refuses nothing. What may have been meant as a token is read as one, so that its faults are shown. */
export function takeIn(input: string): Intake {
  const removed: Removed[] = [];
  const left = withoutSurroundings(input, removed);
  if (left.start >= left.end) return NOTHING;
  const inner = input.slice(left.start, left.end);
  const serialized = readJsonSerialization(inner).map((each) => ({
    ...each,
    start: left.start,
    end: left.end,
    gaps: [],
    isAssembled: true,
  }));
  if (serialized.length > 0) return { ...NOTHING, candidates: serialized, removed };
  if (hasPlainPayload(inner)) {
    const { start, end } = left;
    return {
      ...NOTHING,
      candidates: [{ token: inner, label: null, start, end, gaps: [], ...UNTOUCHED }],
      removed,
    };
  }
  if (isOneToken(inner)) {
    const candidate = join(input, left.start, left.end, removed);
    const other = nameOther(candidate.token) ?? nameUnmeant(candidate.token);
    return other
      ? { candidates: [], removed, other, fromQuery: false }
      : { candidates: [candidate], removed, other: null, fromQuery: false };
  }
  const found = searchTokens(input);
  if (found.length > 0) {
    const candidates = found.map(({ token, label, start }) => {
      return { token, label, start, end: start + token.length, gaps: [], ...UNTOUCHED };
    });
    const kept = candidates.reduce((sum, { start, end }) => sum + end - start, 0);
    return {
      candidates,
      removed: [{ kind: 'surroundings', count: input.trim().length - kept }],
      other: null,
      fromQuery: found.some(({ isInQuery }) => isInQuery),
    };
  }
  const other = nameOther(inner.trim()) ?? nameUnmeant(inner);
  if (other) return { ...NOTHING, removed, other };
  return { ...NOTHING, candidates: [join(input, left.start, left.end, removed)], removed };
}

/** Whether the payload stands there as it is (RFC 7797), so that its white space is content. */
function hasPlainPayload(text: string): boolean {
  const header = /^e[wy][\w-]*(?=\.)/.exec(text)?.[0];
  return header !== undefined && /"b64"\s*:\s*false/.test(readUtf8(readBase64url(header).octets).text);
}

/** White space; at the end of a line also the backslash of a shell before it, and the marks of quoted mail behind. */
const GAP = /\\?\s*\n[\s>]*|\s+/g;
const PIECES = /^[\w.+/=~-]+(?:\\?\s[\s>]*[\w.+/=~-]+)*$/;
/** Characters of a whole signature, for each length that an algorithm or an RSA key gives it. */
const WHOLE = new Set([43, 64, 86, 128, 152, 176, 342, 512, 683]);

/** Whether a text, its white space apart, can only be meant as one token, however faulty. */
function isOneToken(text: string): boolean {
  if (/^(?!e[wy])[^]*(?::\/\/|%(?:20|3[AD])|[<>])/i.test(text)) return false;
  if (!/\s/.test(text)) return !/[={"'?&;]./.test(text) || /^[A-Za-z0-9_+/-]+=*\.[^{"'?&;]*$/.test(text);
  if (!/^e[wy]/.test(text) || !text.includes('.') || !PIECES.test(text)) return false;
  // A token that is whole before the first gap was not broken into lines: something else follows it.
  const parts = /^\S+/.exec(text)?.[0].split('.', 4) ?? [];
  if (parts.length === 3 && WHOLE.has(parts[2]?.length ?? 0)) return false;
  return (text.match(TOKEN) ?? []).filter((found) => found.split('.').length === 3).length < 2;
}

function join(input: string, start: number, end: number, removed: Removed[]): Candidate {
  const inner = input.slice(start, end);
  const gaps: { at: number; length: number }[] = [];
  let taken = 0;
  let breaks = 0;
  let spaces = 0;
  for (const { 0: gap, index } of inner.matchAll(GAP)) {
    gaps.push({ at: index - taken, length: gap.length });
    taken += gap.length;
    const lines = gap.match(/\r\n|[\r\n]/g)?.length ?? 0;
    breaks += lines;
    if (lines === 0) spaces += gap.length;
    if (gap.startsWith('\\')) note(removed, { kind: 'suffix', text: '\\' });
    if (gap.includes('>')) note(removed, { kind: 'prefix', text: '>' });
  }
  if (breaks > 0) removed.push({ kind: 'line-breaks', count: breaks });
  if (spaces > 0) removed.push({ kind: 'spaces', count: spaces });
  const token = gaps.length > 0 ? inner.replaceAll(GAP, '') : inner;
  return { token, label: null, start, end, gaps, ...UNTOUCHED };
}
