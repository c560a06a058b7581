/** Headings carry ids written by hand, `## Two questions {#two-questions}`: links to them must live for years. */
import type { Heading as HeadingNode, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import type { Heading } from '../../../src/features/guide/article.ts';
import type { Faults } from './faults.ts';

const ID = /\s*\{#([^}]*)\}\s*$/;

/** Takes the ids out of the headings' text and puts them where the HTML needs them. */
export function readHeadings(tree: Root, faults: Faults): readonly Heading[] {
  const headings: Heading[] = [];
  visit(tree, 'heading', (node) => {
    if (node.depth < 2 || node.depth > 3)
      faults.add(node, 'headings are ## or ###; the title stands in the front matter');
    const id = takeId(node);
    const text = toString(node);
    if (id === undefined) faults.add(node, `the heading "${text}" needs an id: {#…}`);
    else if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(id))
      faults.add(node, `the id "${id}" must be words in small letters with hyphens`);
    else if (headings.some((heading) => heading.id === id))
      faults.add(node, `the id "${id}" is already taken on this page`);
    else {
      node.data = { ...node.data, hProperties: { id } };
      headings.push({ id, text, depth: node.depth });
    }
  });
  return headings;
}

function takeId(node: HeadingNode): string | undefined {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const id = ID.exec(last.value)?.[1];
  last.value = last.value.replace(ID, '');
  return id;
}
