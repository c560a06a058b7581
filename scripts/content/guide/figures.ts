/**
 * Figures. A Mermaid block, a token block, or a picture of a run
 * (`![what it is](run:login)`) becomes one figure with the quotation after it,
 * which says the same in words.
 */
import type { Blockquote, Code, Image, Root, RootContent } from 'mdast';
import { drawDiagram } from '../diagram/draw-diagram.tsx';
import { readDiagramSource } from '../diagram/source.ts';
import { drawRun } from '../draw-run.tsx';
import type { Faults } from './faults.ts';
import { drawToken, whyNoToken } from './token-figure.tsx';

export interface FigureSurroundings {
  /** The project's folder. */
  readonly root: string;
  /** The page's name, for ids that are unique in it. */
  readonly id: string;
  /** Every heading id of the guide, against which a drawn scenario is checked. */
  readonly headings: readonly string[];
  /** Ids of the scenarios that can be drawn. */
  readonly scenarios: readonly string[];
  /** "/" or "/somewhere/" */
  readonly base: string;
}

/** A figure's place in the page, before it is drawn. */
interface Found {
  readonly node: RootContent;
  readonly words: Blockquote;
}

/** Draws every figure of the page. */
export async function drawFigures(tree: Root, around: FigureSurroundings, faults: Faults): Promise<void> {
  const found = tree.children.flatMap((node, i): readonly Found[] => {
    if (!isDiagram(node) && !isToken(node) && !runIn(node)) return [];
    const words = tree.children[i + 1];
    if (words?.type === 'blockquote') return [{ node, words }];
    faults.add(node, 'a figure needs its words: put a quotation (> …) right after it');
    return [];
  });
  const drawings = new Map([
    ...(await drawnDiagrams(found, around, faults)),
    ...(await drawnRuns(found, around, faults)),
    ...drawnTokens(found, around, faults),
  ]);
  const words = new Set<RootContent>(found.map((one) => one.words));
  const figures = new Map<RootContent, Blockquote>();
  for (const one of found) {
    const drawing = drawings.get(one.node);
    if (drawing) figures.set(one.node, figure(shapeOf(one.node), drawing, one.words));
  }
  tree.children = tree.children
    .filter((node) => !words.has(node))
    .map((node): RootContent => figures.get(node) ?? node);
}

type Drawn = readonly (readonly [node: RootContent, drawing: string])[];

async function drawnDiagrams(
  found: readonly Found[],
  { id }: FigureSurroundings,
  faults: Faults,
): Promise<Drawn> {
  const drawn: (readonly [RootContent, string])[] = [];
  for (const { node } of found) {
    if (!isDiagram(node)) continue;
    const line = node.position?.start.line ?? 1;
    const source = await readDiagramSource(node.value);
    if ('marks' in source) drawn.push([node, await drawDiagram(source, `${id}-${line}`)]);
    else for (const fault of source) faults.add(line + 1 + fault.line, fault.reason);
  }
  return drawn;
}

async function drawnRuns(
  found: readonly Found[],
  { root, headings, scenarios }: FigureSurroundings,
  faults: Faults,
): Promise<Drawn> {
  const drawn: (readonly [RootContent, string])[] = [];
  for (const { node } of found) {
    const run = runIn(node);
    const scenario = run?.url.slice(4) ?? '';
    // Another check has told that there is no such scenario.
    if (!run || !scenarios.includes(scenario)) continue;
    if (run.alt) drawn.push([node, await drawRun(root, scenario, run.alt, headings)]);
    else faults.add(node, 'the picture of a run needs a text: ![what it shows](run:…)');
  }
  return drawn;
}

function drawnTokens(found: readonly Found[], { base }: FigureSurroundings, faults: Faults): Drawn {
  return found.flatMap(({ node }) => {
    if (!isToken(node)) return [];
    const reason = whyNoToken(node.value);
    if (reason === null) return [[node, drawToken(node.value, `${base}decoder/`)] as const];
    faults.add(node, reason);
    return [];
  });
}

/** Where a figure stands: across the page, or in the margin. */
type Shape = 'flow' | 'apart' | 'aside';

function shapeOf(node: RootContent): Shape {
  if (isDiagram(node)) return 'flow';
  return isToken(node) ? 'apart' : 'aside';
}

const isToken = (node: RootContent): node is Code => node.type === 'code' && node.lang === 'token';

const isDiagram = (node: RootContent): node is Code => node.type === 'code' && node.lang === 'mermaid';

/** The picture of a run, if that is all that a paragraph holds. */
function runIn(node: RootContent): Image | undefined {
  const only = node.type === 'paragraph' && node.children.length === 1 ? node.children[0] : undefined;
  return only?.type === 'image' && only.url.startsWith('run:') ? only : undefined;
}

/** Markdown has no figure, so a quotation stands in for it until it becomes HTML. */
const figure = (name: Shape, drawing: string, words: Blockquote): Blockquote => ({
  type: 'blockquote',
  data: { hName: 'figure', hProperties: { className: [name] } },
  children: [
    { type: 'html', value: drawing },
    { ...words, data: { hName: 'figcaption' } },
  ],
});
