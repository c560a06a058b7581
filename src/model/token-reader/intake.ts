/** Intake: finds the token in whatever was pasted, and keeps account of what was set aside. */
import { readBase64url } from './base64url.ts';
import { readJsonSerialization } from './json-serialization.ts';
import { nameOther, nameUnmeant } from './other-credentials.ts';
import type { OtherCredential } from './other-credentials.ts';
import { note, peel } from './peel.ts';
import type { Removed } from './peel.ts';
import { TOKEN, searchTokens } from './token-search.ts';
import { readUtf8 } from './utf8.ts';

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

const PLAIN = { unprotected: null, aad: null, isAssembled: false } as const;
const NONE: Intake = { candidates: [], removed: [], other: null, fromQuery: false };

/** Takes any text; refuses nothing. What may have been meant as a token is read as one, so that its faults are shown. */
export function takeIn(input: string): Intake {
  const removed: Removed[] = [];
  const peeled = peel(input, removed);
  if (peeled.start >= peeled.end) return NONE;
  const inner = input.slice(peeled.start, peeled.end);
  const serialized = readJsonSerialization(inner).map((each) => ({
    ...each,
    start: peeled.start,
    end: peeled.end,
    gaps: [],
    isAssembled: true,
  }));
  if (serialized.length > 0) return { ...NONE, candidates: serialized, removed };
  if (hasPlainPayload(inner)) {
    const { start, end } = peeled;
    return { ...NONE, candidates: [{ token: inner, label: null, start, end, gaps: [], ...PLAIN }], removed };
  }
  if (isOneToken(inner)) {
    const candidate = join(input, peeled.start, peeled.end, removed);
    const other = nameOther(candidate.token) ?? nameUnmeant(candidate.token);
    return other
      ? { candidates: [], removed, other, fromQuery: false }
      : { candidates: [candidate], removed, other: null, fromQuery: false };
  }
  const found = searchTokens(input);
  if (found.length > 0) {
    const candidates = found.map(({ token, label, start }) => {
      return { token, label, start, end: start + token.length, gaps: [], ...PLAIN };
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
  if (other) return { ...NONE, removed, other };
  return { ...NONE, candidates: [join(input, peeled.start, peeled.end, removed)], removed };
}

/** Where character `at` of a candidate's token stands in the input. */
export function positionInInput(candidate: Candidate, at: number): number {
  const skipped = candidate.gaps.reduce((sum, gap) => (gap.at <= at ? sum + gap.length : sum), 0);
  return candidate.start + at + skipped;
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
  if (/^(?!e[wy])[^]*(?::\/\/|%20|[<>])/i.test(text)) return false;
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
  return { token, label: null, start, end, gaps, ...PLAIN };
}
