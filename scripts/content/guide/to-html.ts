/** Markdown → HTML, with the few elements that the guide shapes itself. */
import type { Element, ElementContent } from 'hast';
import type { Code, Heading, Image, Link, Root, Strong, Table, TableCell, TableRow } from 'mdast';
import { toString } from 'mdast-util-to-string';
import rehypeStringify from 'rehype-stringify';
import remarkRehype, { type Options } from 'remark-rehype';
import { unified } from 'unified';
import { credentialWeights, type CredentialWeights } from '../diagram/credential-weights.ts';
import { BAR, drawBar, drawCellMark } from './cell-mark.tsx';
import { inSections } from './sections.ts';

type Handlers = NonNullable<Options['handlers']>;
type State = Parameters<NonNullable<Handlers['heading']>>[0];

/** The page's HTML. */
export async function toHtml(tree: Root): Promise<string> {
  const weights = await credentialWeights();
  const table = (state: State, node: Table) => tableOf(state, node, weights);
  const pipeline = unified()
    .use(remarkRehype, { allowDangerousHtml: true, handlers: { code, heading, image, link, strong, table } })
    .use(rehypeStringify, { allowDangerousHtml: true });
  return pipeline.stringify(await pipeline.run(inSections(tree)));
}

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element => ({ type: 'element', tagName, properties, children });

const words = (value: string): ElementContent => ({ type: 'text', value });

function heading(state: State, node: Heading): Element {
  const id = String(node.data?.hProperties?.['id']);
  const text = toString(node);
  return element('div', { className: ['heading'] }, [
    element(`h${node.depth}`, { id }, state.all(node)),
    element('a', { href: `#${id}`, className: ['heading-link'], ariaLabel: `Link to ${text}` }, [words('#')]),
  ]);
}

/** "Run it: a claim" shows as a button that says "Run it"; the claim stays in its name. */
function link(state: State, node: Link): Element {
  const properties = { href: node.url, ...(node.data?.hProperties as Element['properties']) };
  const claim = /^Run it(: .+)$/.exec(toString(node))?.[1];
  if (!claim) return element('a', properties, state.all(node));
  const triangle = element('svg', { viewBox: '0 0 10 10', width: 9, height: 9, ariaHidden: 'true' }, [
    element('path', { d: 'M1 0v10l8-5z', fill: 'currentColor' }),
  ]);
  return element('a', { ...properties, className: ['run'] }, [
    triangle,
    words('Run it'),
    element('span', { className: ['sr-only'] }, [words(claim)]),
  ]);
}

/** The names of the two credentials are set in their own colours. */
function strong(state: State, node: Strong): Element {
  const text = toString(node);
  if (/^session( ID)?$/i.test(text)) return element('b', { className: ['text-amber'] }, [words(text)]);
  if (text === 'JWT')
    return element('b', { className: ['jwt-name'] }, [
      element('span', { className: ['text-rose'] }, [words('J')]),
      element('span', { className: ['text-violet'] }, [words('W')]),
      element('span', { className: ['text-teal'] }, [words('T')]),
    ]);
  return element('b', {}, state.all(node));
}

/** Octets as they travel; long lines wrap. */
const code = (_: State, node: Code): Element =>
  element('pre', { className: ['octets'] }, [words(node.value)]);

/** The only pictures of the guide's text are the small drawings in its tables. */
const image = (_: State, node: Image): ElementContent => ({
  type: 'raw',
  value: drawCellMark(node.url) ?? '',
});

/**
 * Tables keep their roles in words, because on a phone their rows become cards
 * and browsers forget what a table is once it is laid out as anything else.
 * Each cell then carries the name of its column.
 */
function tableOf(state: State, node: Table, weights: CredentialWeights): Element {
  const [head, ...rows] = node.children;
  const titles = head?.children ?? [];
  const columns = titles.map((cell) =>
    element('th', { scope: 'col', role: 'columnheader' }, state.all(cell)),
  );
  const body = rows.map((row) =>
    isBand(row) ? band(state, row, titles.length) : tableRow(state, row, titles, weights),
  );
  const claims = toString(node).includes('Run it');
  return element('div', { className: claims ? ['comparison', 'claims'] : ['comparison'] }, [
    element('table', { role: 'table' }, [
      element('thead', { role: 'rowgroup' }, [element('tr', { role: 'row' }, columns)]),
      element('tbody', { role: 'rowgroup' }, body),
    ]),
  ]);
}

/** A row with nothing but its first cell names the rows that follow. */
const isBand = (row: TableRow): boolean => row.children.slice(1).every((cell) => cell.children.length === 0);

const band = (state: State, { children: [first] }: TableRow, columns: number): Element =>
  element('tr', { role: 'row', className: ['band'] }, [
    element('th', { scope: 'rowgroup', role: 'rowheader', colSpan: columns }, first ? state.all(first) : []),
  ]);

function tableRow(
  state: State,
  row: TableRow,
  titles: readonly TableCell[],
  weights: CredentialWeights,
): Element {
  const longest = Math.max(...row.children.filter(hasBar).map(numberIn));
  const cells = row.children.map((cell, i) => {
    if (i === 0) return element('th', { scope: 'row', role: 'rowheader' }, state.all(cell));
    const title = titles[i];
    const bar = hasBar(cell)
      ? drawBar(i === 1 ? weights.session : weights.jwt, numberIn(cell) / longest)
      : null;
    return element('td', { role: 'cell' }, [
      ...(title ? [columnName(state, title)] : []),
      ...state.all(cell),
      ...(bar === null ? [] : [{ type: 'raw', value: bar } satisfies ElementContent]),
    ]);
  });
  return element('tr', { role: 'row' }, cells);
}

const hasBar = (cell: TableCell): boolean =>
  cell.children.some((child) => child.type === 'image' && child.url === BAR);

/** The first number of a cell, "up to 300 s" → 300. */
const numberIn = (cell: TableCell): number => Number(/[\d,]+/.exec(toString(cell))?.[0].replaceAll(',', ''));

/** What stands over a cell when its column's head is out of sight: the name in bold, or all of the head. */
function columnName(state: State, cell: TableCell): Element {
  const name = cell.children.find((child) => child.type === 'strong');
  return element(
    'span',
    { className: ['cell-name'], ariaHidden: 'true' },
    name ? [strong(state, name)] : state.all(cell),
  );
}
