/**
 * Citations: `[RFC 9068 §4]` behind a sentence becomes a small link to the
 * clause, `[RFC 7519 §7.2; ASVS 9.1.1]` two. The section `sources` lists every
 * text that its page cites, so neither a citation nor a source stands alone.
 */
import type { Emphasis, Link, List, PhrasingContent, Root, Text } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import type { Faults } from './faults.ts';
import type { Source } from './sources.ts';

/** Id of the heading under which the sources are listed. */
const LIST_ID = 'sources';

/** The source that "RFC 9068 §4" names, and the address of the clause; `null` if there is none. */
export function citationOf(
  words: string,
  sources: readonly Source[],
): { readonly source: Source; readonly address: string } | null {
  const byLength = sources.toSorted((one, other) => other.name.length - one.name.length);
  const source = byLength.find(({ name }) => words === name || words.startsWith(`${name} `));
  if (!source) return null;
  const clause = words.slice(source.name.length).trim().replace(/^§/, '');
  return { source, address: clause === '' ? source.address : source.clause(clause) };
}

/** Makes links of the citations, and lists their sources and those that were `citedBefore`, by name. */
export function linkCitations(
  tree: Root,
  sources: readonly Source[],
  faults: Faults,
  citedBefore: readonly string[] = [],
): void {
  const cited = new Set(citedBefore);

  function linkTo(words: string, at: Text): Link | null {
    const found = citationOf(words, sources);
    if (!found) {
      faults.add(at, `no source is called "${words}"`);
      return null;
    }
    cited.add(found.source.name);
    return outerLink(found.address, words);
  }

  visit(tree, 'text', (node, index, parent) => {
    if (!parent || index === undefined || !node.value.includes('[')) return undefined;
    const pieces = node.value.split(/ ?\[([^\]]+)\]/);
    const children = pieces.flatMap((piece, i): readonly PhrasingContent[] => {
      if (i % 2 === 0) return piece === '' ? [] : [{ type: 'text', value: piece }];
      const links = piece.split('; ').flatMap((words) => linkTo(words, node) ?? []);
      return [{ type: 'text', value: ' ' }, citation(links)];
    });
    parent.children.splice(index, 1, ...children);
    return [SKIP, index + children.length];
  });
  listSources(
    tree,
    sources.filter(({ name }) => cited.has(name)),
    faults,
  );
}

const outerLink = (url: string, words: string): Link => ({
  type: 'link',
  url,
  data: { hProperties: { rel: ['noreferrer'] } },
  children: [{ type: 'text', value: words }],
});

/** Markdown has no such element, so an emphasis stands in for it until it becomes HTML. */
const citation = (links: readonly Link[]): Emphasis => ({
  type: 'emphasis',
  data: { hName: 'span', hProperties: { className: ['cites'] } },
  children: links.flatMap((link, i) => (i === 0 ? [link] : [{ type: 'text', value: ', ' }, link])),
});

function listSources(tree: Root, cited: readonly Source[], faults: Faults): void {
  if (cited.length === 0) return;
  const heading = tree.children.findIndex(
    (node) => node.type === 'heading' && node.data?.hProperties?.['id'] === LIST_ID,
  );
  if (heading === -1) {
    faults.add(1, `a page that cites needs a section for its sources: ## Sources {#${LIST_ID}}`);
    return;
  }
  const list: List = {
    type: 'list',
    spread: false,
    data: { hProperties: { className: ['sources'] } },
    children: cited.map(({ name, title, address }) => ({
      type: 'listItem',
      children: [
        {
          type: 'paragraph',
          children: [outerLink(address, name), { type: 'text', value: `, ${title}` }],
        },
      ],
    })),
  };
  tree.children.splice(heading + 1, 0, list);
}
