/** Intake: finds the token in whatever was pasted, and keeps account of what was set aside. */
import { readBase64url } from './base64url.ts';
import { readJsonSerialization } from './json-serialization.ts';
import { nameOther, nameUnmeant } from './other-credentials.ts';
import { readUtf8 } from './utf8.ts';
import type { OtherCredential } from './other-credentials.ts';

/** Something around or inside the token that is no part of it. */
export type Removed =
  | { readonly kind: 'prefix'; readonly text: string }
  | { readonly kind: 'quotes'; readonly text: string }
  | { readonly kind: 'suffix'; readonly text: string }
  | { readonly kind: 'line-breaks'; readonly count: number }
  | { readonly kind: 'spaces'; readonly count: number }
  | { readonly kind: 'surroundings'; readonly count: number };

export interface Candidate {
  /** The token without white space. */
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
  /** White space that was inside: in front of which character of the token, how much of it. */
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

/** Two or more dotted segments, the first of which begins like base64url of `{`. */
const TOKEN =
  /(?:(?<![A-Za-z0-9_-])|(?<=%20))e[wy][A-Za-z0-9_-]{6,}(?:\.[A-Za-z0-9_-]*){1,4}(?:~[A-Za-z0-9_.-]*)*/g;
const PREFIX =
  /^(?:(?:proxy-)?authorization\s*[:=]\s*|(?:bearer|dpop|jwt)(?:\s*:\s*|\s+)|(?:access_token|id_token|token|jwt)\s*[:=]\s*)/i;
const QUOTES = new Map([
  ['"', '"'],
  ["'", "'"],
  ['`', '`'],
  ['\u201c', '\u201d'],
  ['<', '>'],
]);
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
  const candidates = search(input);
  if (candidates.length > 0) {
    const kept = candidates.reduce((sum, { start, end }) => sum + end - start, 0);
    return {
      candidates,
      removed: [{ kind: 'surroundings', count: input.trim().length - kept }],
      other: null,
      fromQuery: candidates.some(({ start }) =>
        /[?&][\w.-]*=$/.test(input.slice(Math.max(0, start - 60), start)),
      ),
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

/** Takes white space, known prefixes, quotes and trailing punctuation off both ends. */
function peel(input: string, removed: Removed[]): { readonly start: number; readonly end: number } {
  let start = 0;
  let end = input.length;
  for (;;) {
    while (start < end && /\s/.test(input[start] ?? '')) start += 1;
    while (end > start && /\s/.test(input[end - 1] ?? '')) end -= 1;
    const prefix = PREFIX.exec(input.slice(start, Math.min(end, start + 60)))?.[0];
    if (prefix) {
      note(removed, { kind: 'prefix', text: prefix.trim() });
      start += prefix.length;
      continue;
    }
    const last = input[end - 1] ?? '';
    if (end - start > 1 && QUOTES.get(input[start] ?? '') === last) {
      note(removed, { kind: 'quotes', text: `${input[start]}${last}` });
      start += 1;
      end -= 1;
      continue;
    }
    const first = input[start] ?? '';
    const isQuoted = QUOTES.get(first) === input[end - 2] && /[,;]/.test(last);
    if (end - start > 2 && (isQuoted || (/^[A-Za-z0-9]/.test(first) && /["',;`]/.test(last)))) {
      note(removed, { kind: 'suffix', text: last });
      end -= 1;
      continue;
    }
    return { start, end };
  }
}

/** Notes what was taken off; the same again is not noted again. */
function note(removed: Removed[], one: Extract<Removed, { readonly text: string }>): void {
  if (!removed.some((each) => 'text' in each && each.kind === one.kind && each.text === one.text))
    removed.push(one);
}

/** Whether the payload stands there as it is (RFC 7797), so that its white space is content. */
function hasPlainPayload(text: string): boolean {
  const header = /^e[wy][\w-]*(?=\.)/.exec(text)?.[0];
  return header !== undefined && /"b64"\s*:\s*false/.test(readUtf8(readBase64url(header).octets).text);
}

/** Whether a text, its white space apart, can only be meant as one token, however faulty. */
function isOneToken(text: string): boolean {
  if (/^(?!e[wy])[^]*(?::\/\/|%20|[<>])/i.test(text)) return false;
  if (!/\s/.test(text)) return !/[={"'?&;]./.test(text) || /^[A-Za-z0-9_+/-]+=*\.[^{"'?&;]*$/.test(text);
  if (!/^[\w.+/=~-]+(?:\s+[\w.+/=~-]+)*$/.test(text)) return false;
  const whole = (text.match(TOKEN) ?? []).filter((found) => found.split('.').length === 3);
  return whole.length < 2 && text.includes('.') && /^e[wy]/.test(text);
}

function join(input: string, start: number, end: number, removed: Removed[]): Candidate {
  const inner = input.slice(start, end);
  const gaps: { at: number; length: number }[] = [];
  let taken = 0;
  let breaks = 0;
  let spaces = 0;
  for (const match of inner.matchAll(/\s+/g)) {
    gaps.push({ at: match.index - taken, length: match[0].length });
    taken += match[0].length;
    const lines = match[0].match(/\r\n|[\r\n]/g)?.length ?? 0;
    breaks += lines;
    if (lines === 0) spaces += match[0].length;
  }
  if (breaks > 0) removed.push({ kind: 'line-breaks', count: breaks });
  if (spaces > 0) removed.push({ kind: 'spaces', count: spaces });
  return {
    token: gaps.length > 0 ? inner.replaceAll(/\s+/g, '') : inner,
    label: null,
    start,
    end,
    gaps,
    ...PLAIN,
  };
}

function search(input: string): Candidate[] {
  const candidates: Candidate[] = [];
  for (const match of input.matchAll(TOKEN)) {
    const parts = match[0].split('.').length;
    if (parts < 3) continue;
    // A fourth part without anything in it is the full stop of a sentence.
    const token = parts === 4 && match[0].endsWith('.') ? match[0].slice(0, -1) : match[0];
    const before = input.slice(Math.max(0, match.index - 80), match.index);
    const start = match.index;
    candidates.push({
      token,
      label: labelFrom(before),
      start,
      end: start + token.length,
      gaps: [],
      ...PLAIN,
    });
  }
  return candidates;
}

/** The name that stands in front of a value: `"id_token": "`, `?access_token=`, `; token=`, `Authorization: Bearer `. */
function labelFrom(before: string): string | null {
  const named = /([\w.-]+)["']?\s*[:=]\s*["']?(?:(?:bearer|dpop)\s+)?$/i.exec(before);
  return named?.[1] ?? null;
}
