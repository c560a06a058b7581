/** What of a JSON serialization the compact one has a place for (RFC 7515 §7.1, RFC 7516 §7.1). */
import { childrenOf, nameOf } from '../token-reader/json-tree.ts';
import { readJson } from '../token-reader/json-parser.ts';
import type { SerializedToken } from './json-serialization.ts';

/** Whether all of it fits: there is neither unprotected header nor `aad`; an SD-JWT keeps its disclosures (RFC 9901 §8.1). */
export function hasCompactForm({ unprotected, aad }: Pick<SerializedToken, 'unprotected' | 'aad'>): boolean {
  const tree = unprotected === null ? null : readJson(unprotected).tree;
  const names = tree ? childrenOf(tree, 0).map((node) => nameOf(tree, node) ?? '') : [];
  return aad === null && names.every((name) => name === 'disclosures' || name === 'kb_jwt');
}
