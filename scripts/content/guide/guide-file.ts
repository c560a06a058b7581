/** Reads a page of the guide: front matter, headings, links, diagrams, and the text as HTML. */
import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { GuidePage, Heading } from '../../../src/features/guide/article.ts';
import { collectFaults } from './faults.ts';
import { drawFigures } from './figures.ts';
import { readFrontMatter } from './front-matter.ts';
import { readHeadings } from './headings.ts';
import { resolveLinks, type Destinations } from './links.ts';
import { toHtml } from './to-html.ts';

const WORDS_PER_MINUTE = 220;

export interface GuideFile {
  readonly page: GuidePage;
  readonly html: string;
}

export interface Surroundings extends Omit<Destinations, 'anchors'> {
  /** The project's folder. */
  readonly root: string;
}

/** The page that `text` describes. `file` is its path from the root. Throws a ContentError that lists every fault. */
export async function readGuideFile(
  file: string,
  text: string,
  { root, ...destinations }: Surroundings,
): Promise<GuideFile> {
  const faults = collectFaults(file);
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const tree = parseMarkdown(text);
  const front = readFrontMatter(tree, faults);
  const headings = readHeadings(tree, faults);
  resolveLinks(tree, { ...destinations, anchors: headings.map((heading) => heading.id) }, faults);
  const minutes = Math.max(1, Math.round(countWords(tree) / WORDS_PER_MINUTE));
  const headingIds = Object.values(destinations.guide).flat();
  await drawFigures(tree, { root, id, headings: headingIds, scenarios: destinations.scenarios }, faults);
  faults.throwIfAny();
  return { page: { id, ...front, minutes, headings }, html: await toHtml(tree) };
}

/** Only the headings of a page, for links from other pages; its faults are told when the page itself is read. */
export const headingsOf = (text: string): readonly Heading[] =>
  readHeadings(parseMarkdown(text), collectFaults(''));

const parseMarkdown = (text: string): Root =>
  unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(text);

const countWords = (tree: Root): number =>
  tree.children
    .filter((node) => node.type !== 'code' && node.type !== 'yaml')
    .map((node) => toString(node).split(/\s+/).filter(Boolean).length)
    .reduce((sum, words) => sum + words, 0);
