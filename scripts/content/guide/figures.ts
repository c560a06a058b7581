/** Figures: a Mermaid block and the quotation after it, which says the same in words, become one figure. */
import type { Blockquote, Code, Root, RootContent } from 'mdast';
import { drawDiagrams, type Diagram } from '../diagram/diagrams.tsx';
import { readDiagramSource, type DiagramSource } from '../diagram/source.ts';
import type { Faults } from './faults.ts';

interface Found {
  readonly node: Code;
  readonly words: Blockquote;
  readonly diagram: Diagram;
}

/** Draws every diagram of the page. `root` is the project's folder, `id` the page's name. */
export async function drawFigures(tree: Root, root: string, id: string, faults: Faults): Promise<void> {
  const found = tree.children.flatMap((node, i) => {
    if (node.type !== 'code' || node.lang !== 'mermaid') return [];
    const words = tree.children[i + 1];
    if (words?.type !== 'blockquote') {
      faults.add(node, 'a diagram needs its words: put a quotation (> …) right after it');
      return [];
    }
    const source = readDiagramSource(node.value);
    if (!isSource(source)) {
      for (const { line, reason } of source) faults.add((node.position?.start.line ?? 1) + 1 + line, reason);
      return [];
    }
    return [{ node, words, diagram: { text: node.value, source, id: `${id}-diagram-${i}` } }];
  });
  const drawings = await drawDiagrams(
    root,
    found.map(({ diagram }) => diagram),
  );
  const figures = new Map<RootContent, Blockquote>();
  found.forEach(({ node, words }: Found, i) => {
    const drawing = drawings[i];
    if (typeof drawing === 'string') figures.set(node, figure(drawing, words));
    else faults.add(node, `Mermaid cannot read this: ${(drawing?.message ?? '').split('\n')[0]}`);
  });
  const words = new Set<RootContent>(found.map((one) => one.words));
  tree.children = tree.children
    .filter((node) => !words.has(node))
    .map((node): RootContent => figures.get(node) ?? node);
}

const isSource = (read: ReturnType<typeof readDiagramSource>): read is DiagramSource => 'effects' in read;

/** Markdown has no figure, so a quotation stands in for it until it becomes HTML. */
const figure = (drawing: string, words: Blockquote): Blockquote => ({
  type: 'blockquote',
  data: { hName: 'figure', hProperties: { className: ['flow'] } },
  children: [
    { type: 'html', value: drawing },
    { ...words, data: { hName: 'figcaption' } },
  ],
});
