/** Gives the flat list of markdown blocks the shape of a page: sections, and parts that can stand side by side. */
import type { Blockquote, Heading, Root, RootContent } from 'mdast';

type Block = Blockquote['children'][number];

/**
 * Every `##` begins a section that is named by its heading. Where a section has
 * two parts (`###`) or more, they are held together so that they can be compared.
 */
export function inSections(tree: Root): Root {
  const [opening, ...sections] = splitAt(tree.children, 2);
  return { ...tree, children: [...(opening ?? []), ...sections.map(section)] };
}

function section(blocks: readonly RootContent[]): Blockquote {
  const id = String((blocks[0] as Heading).data?.hProperties?.['id']);
  const [opening, ...parts] = splitAt(blocks, 3);
  const children =
    parts.length < 2 ? blocks : [...(opening ?? []), wrap('div', { className: ['parts'] }, parts.map(part))];
  return wrap('section', { ariaLabelledBy: [id] }, children);
}

const part = (blocks: readonly RootContent[]): Blockquote => wrap('div', { className: ['part'] }, blocks);

/** Markdown has no such element, so a quotation stands in for it until it becomes HTML. */
const wrap = (
  name: string,
  properties: NonNullable<Blockquote['data']>['hProperties'],
  children: readonly RootContent[],
): Blockquote => ({
  type: 'blockquote',
  data: { hName: name, ...(properties && { hProperties: properties }) },
  children: children as Block[],
});

/** Cuts a list before each heading of `depth`; what stands before the first one comes first. */
function splitAt(blocks: readonly RootContent[], depth: number): readonly (readonly RootContent[])[] {
  const pieces: RootContent[][] = [[]];
  for (const block of blocks) {
    if (block.type === 'heading' && block.depth === depth) pieces.push([]);
    pieces.at(-1)?.push(block);
  }
  return pieces;
}
