/** Sets one member of a JSON object in its text; everything else keeps its characters. */
import { childrenOf, kindOf, memberNamed } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';

/** The text with `name` set to `value` (JSON); a missing member is put last. `null` for what is no object. */
export function setMember(tree: JsonTree, name: string, value: string): string | null {
  if (tree.count === 0 || kindOf(tree, 0) !== 'object') return null;
  const { text, starts, ends } = tree;
  const found = memberNamed(tree, name);
  if (found !== undefined) return text.slice(0, starts[found]) + value + text.slice(ends[found]);
  const last = childrenOf(tree, 0).at(-1);
  const at = last === undefined ? (starts[0] ?? 0) + 1 : (ends[last] ?? 0);
  return `${text.slice(0, at)}${last === undefined ? '' : ','}${JSON.stringify(name)}:${value}${text.slice(at)}`;
}
