/** Which characters of the token carry a claim, and the reverse: three octets are four characters. */
import { childrenOf, kindOf } from './json-tree.ts';
import type { TokenReading } from './reading.ts';
import type { EditedPart } from './rewrite.ts';
import type { Segment } from './segment.ts';
import { writeUtf8 } from './utf8.ts';

/** From the first character to behind the last, counted in the token. */
export interface CharacterSpan {
  readonly start: number;
  readonly end: number;
}

/** The characters that carry a member, its name included; the ones at the ends may carry a neighbour's bits too. */
export function charactersOf(segment: Segment, node: number): CharacterSpan | null {
  const { tree, text, start, end } = segment;
  if (!tree || text === null || end === start) return null;
  const named = tree.nameStarts[node] ?? -1;
  const from = octetAt(text, named >= 0 ? named : (tree.starts[node] ?? 0));
  const to = octetAt(text, tree.ends[node] ?? 0);
  return { start: start + Math.floor((from * 4) / 3), end: Math.min(end, start + Math.ceil((to * 4) / 3)) };
}

/** The member of header or payload that a character of the token carries. */
export function memberAt(
  token: TokenReading,
  at: number,
): { readonly part: EditedPart; readonly node: number } | null {
  for (const part of ['header', 'payload'] as const) {
    const segment = token[part];
    if (!segment?.tree || at < segment.start || at >= segment.end || kindOf(segment.tree, 0) !== 'object')
      continue;
    const node = childrenOf(segment.tree, 0).find((child) => {
      const span = charactersOf(segment, child);
      return span !== null && at >= span.start && at < span.end;
    });
    return node === undefined ? null : { part, node };
  }
  return null;
}

const octetAt = (text: string, at: number): number => writeUtf8(text.slice(0, at)).length;
