/**
 * Terms in the text. Where one is explained it is written as `_bearer token_`,
 * elsewhere as `[bearer tokens](term:bearer-token)`: a link to the explanation,
 * of which the page's script makes a button that opens a note beside it.
 */
import type { Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Faults } from './faults.ts';
import { GLOSSARY_FILE, isCalled, type MarkedTerm, type Term } from './glossary.ts';

/** Every marked term, in the order of the text. Headings must have their ids. */
export function termsIn(tree: Root): readonly MarkedTerm[] {
  const marks: MarkedTerm[] = [];
  let section = '';
  visit(tree, (node) => {
    if (node.type === 'heading') section = node.data?.hProperties?.['id'] ?? '';
    else if (node.type === 'emphasis') marks.push({ text: toString(node), section, explains: true });
    else if (node.type === 'link' && node.url.startsWith('term:'))
      marks.push({ text: toString(node), section, explains: false });
  });
  return marks;
}

/**
 * Checks every term against the glossary and makes links of those that are
 * explained elsewhere. `address` is the page's own. Answers with the terms
 * that need a note on this page.
 */
export function linkTerms(
  tree: Root,
  address: string,
  glossary: readonly Term[],
  faults: Faults,
): readonly Term[] {
  const noted = new Set<Term>();
  let section = '';
  visit(tree, (node) => {
    if (node.type === 'heading') section = node.data?.hProperties?.['id'] ?? '';
    else if (node.type === 'emphasis') {
      const text = toString(node);
      const term = glossary.find((candidate) => isCalled(candidate, text));
      if (!term) faults.add(node, `${GLOSSARY_FILE} does not have "${text}"`);
      else if (term.explained !== `${address}#${section}`)
        faults.add(node, `"${text}" is explained at ${term.explained}, says ${GLOSSARY_FILE}`);
      node.data = { ...node.data, hName: 'dfn' };
    } else if (node.type === 'link' && node.url.startsWith('term:')) {
      const id = node.url.slice('term:'.length);
      const term = glossary.find((candidate) => candidate.id === id);
      if (!term) {
        faults.add(node, `${GLOSSARY_FILE} does not have "${id}"`);
        node.url = '/guide/';
        return;
      }
      noted.add(term);
      const own = `${address}#`;
      node.url = term.explained.startsWith(own) ? term.explained.slice(own.length - 1) : term.explained;
      node.data = { ...node.data, hProperties: { className: ['term'], dataTerm: term.id } };
    }
  });
  return glossary.filter((term) => noted.has(term));
}
