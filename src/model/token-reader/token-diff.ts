/** What differs between two tokens: members of header and payload by name, and the signature. */
import { shortened } from '../wording/shortened.ts';
import { childrenOf, kindOf, nameOf, textOf } from './json-tree.ts';
import type { TokenReading } from './reading.ts';
import type { Segment } from './segment.ts';

export interface Difference {
  /** "payload exp", "signature". */
  readonly place: string;
  /** As written; `null` where it is not there. */
  readonly before: string | null;
  readonly after: string | null;
}

const LONGEST = 60;
const MOST = 20;

/** The differences, header first; values are cut where they are long. */
export function diffTokens(before: TokenReading, after: TokenReading): Difference[] {
  const differences = [
    ...diffMembers('header', before.header, after.header),
    ...diffMembers('payload', before.payload, after.payload),
  ];
  const [old, now] = [before, after].map(({ token, signature }) =>
    token.slice(signature?.start ?? 0, signature?.end ?? 0),
  );
  if (old !== now) differences.push({ place: 'signature', before: cut(old), after: cut(now) });
  return differences.slice(0, MOST);
}

function diffMembers(part: string, before: Segment | null, after: Segment | null): Difference[] {
  const old = membersOf(before);
  const now = membersOf(after);
  const names = [...new Set([...old.keys(), ...now.keys()])];
  return names
    .filter((name) => old.get(name) !== now.get(name))
    .map((name) => ({ place: `${part} ${name}`, before: cut(old.get(name)), after: cut(now.get(name)) }));
}

function membersOf(segment: Segment | null): Map<string, string> {
  const tree = segment?.tree;
  if (!tree || kindOf(tree, 0) !== 'object') return new Map();
  return new Map(childrenOf(tree, 0).map((node) => [nameOf(tree, node) ?? '', textOf(tree, node)]));
}

const cut = (text: string | undefined): string | null =>
  text === undefined || text === '' ? null : shortened(text, LONGEST);
