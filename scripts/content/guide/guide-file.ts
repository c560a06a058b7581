/** Reads a page of the guide: front matter, headings, links, diagrams, and the text as HTML. */
import { toString } from 'mdast-util-to-string';
import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { GuidePage, Heading } from '../../../src/features/guide/article.ts';
import type { DecidedClaim } from '../claims/claim-file.ts';
import { credentialWeights } from '../diagram/credential-weights.ts';
import { linkCitations } from './citations.ts';
import { placeClaims } from './claims-block.ts';
import { collectFaults } from './faults.ts';
import { drawFigures } from './figures.ts';
import { readFrontMatter } from './front-matter.ts';
import type { MarkedTerm, Term } from './glossary.ts';
import { addressOfPage } from './guide-address.ts';
import { readHeadings } from './headings.ts';
import { resolveLinks, type Destinations } from './links.ts';
import type { Source } from './sources.ts';
import { drawTermNotes } from './term-notes.tsx';
import { linkTerms, termsIn } from './terms.ts';
import { toHtml } from './to-html.ts';

const WORDS_PER_MINUTE = 220;

export interface GuideFile {
  readonly page: GuidePage;
  readonly html: string;
}

export interface Surroundings extends Omit<Destinations, 'anchors'> {
  /** The project's folder. */
  readonly root: string;
  readonly sources: readonly Source[];
  readonly glossary: readonly Term[];
  /** The heading's text at each address of the guide: "/guide/#two-questions". */
  readonly places: Readonly<Record<string, string>>;
  /** Decides all claims; asked only by a page that shows them. */
  readonly claims: () => Promise<ReadonlyMap<string, DecidedClaim>>;
}

/** The page that `text` describes. `file` is its path from the root. Throws a ContentError that lists every fault. */
export async function readGuideFile(
  file: string,
  text: string,
  { root, sources, glossary, places, claims, ...destinations }: Surroundings,
): Promise<GuideFile> {
  const faults = collectFaults(file);
  const id = file.slice(file.lastIndexOf('/') + 1).replace(/\.md$/, '');
  const tree = parseMarkdown(text);
  const front = readFrontMatter(tree, faults);
  const headings = readHeadings(tree, faults);
  const noted = linkTerms(tree, addressOfPage(id), glossary, faults);
  resolveLinks(tree, { ...destinations, anchors: headings.map((heading) => heading.id) }, faults);
  const minutes = Math.max(1, Math.round(countWords(tree) / WORDS_PER_MINUTE));
  const headingIds = Object.values(destinations.guide).flat();
  const { base, scenarios } = destinations;
  await drawFigures(tree, { root, id, headings: headingIds, scenarios, base }, faults);
  const around = { claims, sources, address: addressOfPage(id), base };
  linkCitations(tree, sources, faults, await placeClaims(tree, credentialWeights, around, faults));
  faults.throwIfAny();
  const notes = drawTermNotes(
    noted,
    (address) => places[address] ?? '',
    (address) => base.replace(/\/$/, '') + address,
  );
  return { page: { id, ...front, minutes, headings }, html: (await toHtml(tree)) + notes };
}

/** What other pages have to know of a page; its faults are told when the page itself is read. */
export interface GuideOutline {
  readonly headings: readonly Heading[];
  readonly terms: readonly MarkedTerm[];
}

export function outlineOf(text: string): GuideOutline {
  const tree = parseMarkdown(text);
  return { headings: readHeadings(tree, collectFaults('')), terms: termsIn(tree) };
}

const parseMarkdown = (text: string): Root =>
  unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).parse(text);

const countWords = (tree: Root): number =>
  tree.children
    .filter((node) => node.type !== 'code' && node.type !== 'yaml')
    .map((node) => toString(node).split(/\s+/).filter(Boolean).length)
    .reduce((sum, words) => sum + words, 0);
