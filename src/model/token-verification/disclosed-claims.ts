/** The claims as a verifier sees them once every disclosure stands where its digest stood (RFC 9901 §7.1). */
import { childrenOf, kindOf, nameOf, stringOf, textOf } from '../token-reader/json-tree.ts';
import type { JsonTree } from '../token-reader/json-tree.ts';
import { readJson } from '../token-reader/json-parser.ts';
import type { Disclosure } from './disclosures.ts';

/** A claim: its name, and its value as JSON text. */
export type DisclosedClaim = readonly [name: string, value: string];

/** Deeper values are left as they are written: nobody discloses so deep, and the stack is not endless. */
const DEEPEST = 200;

/** Rebuilds the claims; a digest without disclosure is a decoy or was kept back, and leaves nothing behind. */
export function discloseClaims(claims: JsonTree, disclosures: readonly Disclosure[]): DisclosedClaim[] {
  return rebuild(claims, disclosures).claims;
}

/** Digests of the disclosures whose name exists already where they belong (RFC 9901 §7.1 step 3). */
export const findClashes = (
  claims: JsonTree,
  disclosures: readonly Omit<Disclosure, 'isFound' | 'obstacle'>[],
): ReadonlySet<string> => rebuild(claims, disclosures).clashes;

function rebuild(claims: JsonTree, disclosures: readonly Omit<Disclosure, 'isFound' | 'obstacle'>[]) {
  const book: Book = {
    byDigest: new Map(
      disclosures.flatMap((each) => (each.fault === null ? [[each.digest, each] as const] : [])),
    ),
    clashes: new Set(),
  };
  const members =
    kindOf(claims, 0) === 'object'
      ? membersOf(claims, 0, book, 0).filter(([name]) => name !== '_sd_alg')
      : [];
  return { claims: members, clashes: book.clashes };
}

interface Book {
  /** Each is taken out when it is used: a digest may stand in one place only. */
  readonly byDigest: Map<string, Omit<Disclosure, 'isFound' | 'obstacle'>>;
  readonly clashes: Set<string>;
}

function take({ byDigest }: Book, digest: string | undefined, isElement: boolean) {
  const found = digest === undefined ? undefined : byDigest.get(digest);
  if (!found || (found.name === null) !== isElement) return null;
  byDigest.delete(found.digest);
  return found;
}

function membersOf(tree: JsonTree, node: number, book: Book, depth: number): DisclosedClaim[] {
  const plain: DisclosedClaim[] = [];
  const disclosed: DisclosedClaim[] = [];
  const children = childrenOf(tree, node);
  const names = new Set(children.map((child) => nameOf(tree, child) ?? ''));
  for (const child of children) {
    const name = nameOf(tree, child) ?? '';
    if (name === '_sd' && kindOf(tree, child) === 'array') {
      for (const digest of childrenOf(tree, child)) {
        const found = take(book, stringOf(tree, digest), false);
        if (!found) continue;
        const own = found.name ?? '';
        if (names.has(own)) book.clashes.add(found.digest);
        else disclosed.push([own, disclosedValue(found, book, depth)]);
        names.add(own);
      }
    } else plain.push([name, valueOf(tree, child, book, depth + 1)]);
  }
  return [...plain, ...disclosed];
}

function disclosedValue({ value }: Pick<Disclosure, 'value'>, book: Book, depth: number): string {
  const { tree } = readJson(value);
  return tree ? valueOf(tree, 0, book, depth + 1) : value;
}

function valueOf(tree: JsonTree, node: number, book: Book, depth: number): string {
  const kind = kindOf(tree, node);
  if (depth > DEEPEST || (kind !== 'object' && kind !== 'array')) return textOf(tree, node);
  if (kind === 'object') {
    const members = membersOf(tree, node, book, depth);
    return `{${members.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
  }
  const elements = childrenOf(tree, node).flatMap((child) => {
    const [only, ...more] = kindOf(tree, child) === 'object' ? childrenOf(tree, child) : [];
    if (only === undefined || more.length > 0 || nameOf(tree, only) !== '...')
      return valueOf(tree, child, book, depth + 1);
    const found = take(book, stringOf(tree, only), true);
    return found ? disclosedValue(found, book, depth) : [];
  });
  return `[${elements.join(',')}]`;
}
