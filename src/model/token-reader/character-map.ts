/** Which characters of the token carry a claim, and the reverse: three octets are four characters. */
import { childrenOf, kindOf } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';
import type { TokenReading } from './reading.ts';
import type { EditedPart } from './rewrite.ts';
import type { Segment } from './segment.ts';
import { readUtf8, writeUtf8 } from '../encoding/utf8.ts';

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
  const from = octetAt(segment, named >= 0 ? named : (tree.starts[node] ?? 0));
  const to = octetAt(segment, tree.ends[node] ?? 0);
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
    const node = memberThatCarries(segment, segment.tree, at - segment.start);
    return node === undefined ? null : { part, node };
  }
  return null;
}

/** The first member that has bits in a character of its segment; halving keeps 20,000 of them quick. */
function memberThatCarries(segment: Segment, tree: JsonTree, character: number): number | undefined {
  const first = textAt(segment, Math.floor((character * 6) / 8));
  const last = textAt(segment, Math.floor((character * 6 + 5) / 8));
  const members = childrenOf(tree, 0);
  let low = 0;
  let high = members.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((tree.ends[members[middle] ?? 0] ?? 0) > first) high = middle;
    else low = middle + 1;
  }
  const member = members[low];
  return member !== undefined && (tree.nameStarts[member] ?? 0) <= last ? member : undefined;
}

/** The place in the text of the character that an octet belongs to. */
function textAt({ octets }: Segment, octet: number): number {
  let lead = Math.min(octet, octets.length);
  while (lead > 0 && octet - lead < 3 && ((octets[lead] ?? 0) & 0xc0) === 0x80) lead -= 1;
  return readUtf8(octets.subarray(0, lead)).text.length;
}

/** The octet where a character of the text begins. */
function octetAt({ octets, text }: Segment, at: number): number {
  const before = text?.slice(0, at) ?? '';
  if (!before.includes(REPLACEMENT)) return writeUtf8(before).length;
  // What stands for bad octets is longer than they were. Stretches are read one by one, up to the one that has the place.
  let octet = 0;
  let place = 0;
  for (;;) {
    const stretch = characterBoundary(octets, octet + STRETCH);
    const { length } = readUtf8(octets.subarray(octet, stretch)).text;
    if (place + length > at || stretch >= octets.length) break;
    octet = stretch;
    place += length;
  }
  let low = octet;
  let high = Math.min(octets.length, octet + STRETCH + 4);
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (place + readUtf8(octets.subarray(octet, middle)).text.length <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Octets that are decoded at once. */
const STRETCH = 4096;

/** The first place from `octet` on where no character is in progress. */
function characterBoundary(octets: Uint8Array, octet: number): number {
  let at = Math.min(octet, octets.length);
  while (at < octets.length && ((octets[at] ?? 0) & 0xc0) === 0x80) at += 1;
  return at;
}

const REPLACEMENT = '\uFFFD';
