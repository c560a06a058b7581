/** From a path, as `pathInTree` writes it, back to the outermost member that it leads into. */
import { childrenOf, kindOf, nameOf } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';

const FIRST_STEP = /^(?:\[(?:(\d+)|("(?:[^"\\]|\\.)*"))\]|([\w-]+))/;

/** The first member or element of the root on that path; `undefined` where there is none. */
export function memberOnPath(tree: JsonTree, path: string): number | undefined {
  const [, index, quoted, plain] = FIRST_STEP.exec(path) ?? [];
  if (index !== undefined)
    return kindOf(tree, 0) === 'array' ? childrenOf(tree, 0)[Number(index)] : undefined;
  const name = plain ?? (quoted === undefined ? undefined : String(JSON.parse(quoted)));
  return name === undefined ? undefined : firstMembers(tree).get(name);
}

const known = new WeakMap<JsonTree, ReadonlyMap<string, number>>();

/** The first member of each name; a tree is searched once. */
function firstMembers(tree: JsonTree): ReadonlyMap<string, number> {
  const before = known.get(tree);
  if (before) return before;
  const members = new Map<string, number>();
  for (const node of kindOf(tree, 0) === 'object' ? childrenOf(tree, 0) : []) {
    const name = nameOf(tree, node) ?? '';
    if (!members.has(name)) members.set(name, node);
  }
  known.set(tree, members);
  return members;
}
