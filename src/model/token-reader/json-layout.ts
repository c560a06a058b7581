/** Writes a JSON tree anew: laid out in lines, or without any white space. Order, names and number texts stay. */
import { kindOf } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';

/** Deeper than this, indentation would outgrow the value many times over. */
export const DEEPEST_LAYOUT = 100;

/** One member a line, two spaces a level. */
export const layOutJson = (tree: JsonTree): string => write(tree, true);

/** The same value without white space between its tokens. */
export const compactJson = (tree: JsonTree): string => write(tree, false);

function write(tree: JsonTree, inLines: boolean): string {
  const pieces: string[] = [];
  const open: number[] = [];
  const newLine = () => {
    if (inLines) pieces.push('\n', '  '.repeat(open.length));
  };
  const closeTop = () => {
    const node = open.pop() ?? 0;
    if (tree.parents[node + 1] === node) newLine();
    pieces.push(kindOf(tree, node) === 'object' ? '}' : ']');
  };
  for (let node = 0; node < tree.count; node += 1) {
    const parent = tree.parents[node] ?? -1;
    while (open.length > 0 && open.at(-1) !== parent) closeTop();
    if (parent >= 0) {
      if (node !== parent + 1) pieces.push(',');
      newLine();
    }
    const nameStart = tree.nameStarts[node] ?? -1;
    if (nameStart >= 0) pieces.push(tree.text.slice(nameStart, tree.nameEnds[node]), inLines ? ': ' : ':');
    const kind = kindOf(tree, node);
    if (kind === 'object' || kind === 'array') {
      pieces.push(kind === 'object' ? '{' : '[');
      open.push(node);
    } else pieces.push(tree.text.slice(tree.starts[node], tree.ends[node]));
  }
  while (open.length > 0) closeTop();
  return pieces.join('');
}
