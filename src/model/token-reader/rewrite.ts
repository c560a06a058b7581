/** Writing a token anew after its header or payload was edited. */
import { writeBase64url } from '../encoding/base64url.ts';
import { HIDDEN_CHARACTERS } from './hidden-characters.ts';
import { readJson } from './json-parser.ts';
import type { JsonFault } from './json-parser.ts';
import { DEEPEST_LAYOUT, compactJson, layOutJson } from './json-layout.ts';
import type { TokenReading } from './reading.ts';
import type { Segment } from './segment.ts';
import { writeUtf8 } from '../encoding/utf8.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';

export type EditedPart = 'header' | 'payload';

/**
 * A segment's text as an editor shows it: laid out in lines where that loses nothing but white space, and with
 * characters that cannot be seen written as escapes, which mean the same. Text that is no sound JSON stays as it is.
 */
export function editorText(segment: Segment): string {
  const { text, tree, octets } = segment;
  if (text === null) return '';
  const isSound = tree !== null && !segment.faults.some(({ severity }) => severity === 'error');
  if (!isSound || tree.depth > DEEPEST_LAYOUT) return text;
  const shown = text.includes('\n') ? text : layOutJson(tree);
  // In ASCII nothing hides, and long texts need not be searched.
  return octets.length === text.length ? shown : escapeHidden(shown);
}

/** JSON with its hidden characters as escapes. */
export const escapeHidden = (json: string): string => json.replaceAll(HIDDEN_CHARACTERS, escaped);

/** `\u202E`; a character beyond the first plane takes two escapes. */
const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => {
    const unit = character.charCodeAt(index).toString(16).toUpperCase();
    return `\\u${unit.padStart(4, '0')}`;
  }).join('');

/**
 * The text that an edited segment is to carry: white space between tokens goes unless it is exact; order, names and
 * number texts stay as typed, and so do hidden characters that only the editor had escaped. `original` is the text
 * before the edit. Text that is not sound JSON is refused with its first fault.
 */
export function segmentText(
  edited: string,
  isExact: boolean,
  original: string | null,
): Result<string, JsonFault> {
  const { tree, faults } = readJson(edited);
  const [first] = faults;
  if (first) return fail(first);
  if (!tree) return fail({ kind: 'empty', at: 0 });
  return ok(unescapeHidden(isExact ? edited : compactJson(tree), original ?? ''));
}

const ESCAPE = /\\u[dD][89abAB][\da-fA-F]{2}\\u[dD][c-fC-F][\da-fA-F]{2}|\\u[\da-fA-F]{4}|\\[^u]/g;

/** Puts back the hidden characters that `original` has as themselves, and never as the editor's escape. */
function unescapeHidden(json: string, original: string): string {
  const own = new Map(
    [...new Set(original.match(HIDDEN_CHARACTERS))].map((character) => [escaped(character), character]),
  );
  for (const escape of original.match(ESCAPE) ?? []) own.delete(escape);
  return own.size === 0 ? json : json.replaceAll(ESCAPE, (escape) => own.get(escape) ?? escape);
}

/**
 * The signing input (RFC 7515 §5.1) with one part replaced; the other keeps its characters. What has only one of the
 * two parts keeps only that one, and an unencoded payload stays unencoded (RFC 7797 §3).
 */
export function signingInputWith(token: TokenReading, part: EditedPart, text: string): string {
  const written = part === 'payload' && !token.isPayloadEncoded ? text : writeBase64url(writeUtf8(text));
  return (['header', 'payload'] as const)
    .flatMap((name) => {
      const segment = token[name];
      if (name === part) return [written];
      return segment ? [token.token.slice(segment.start, segment.end)] : [];
    })
    .join('.');
}

/** Line and column of an offset, both counted from 1. */
export function lineAndColumn(text: string, at: number): { readonly line: number; readonly column: number } {
  const before = text.slice(0, at);
  return { line: before.split('\n').length, column: at - before.lastIndexOf('\n') };
}
