/** How the pages of the guide are written: as long as they may be, in short sentences, with one word for a thing. */
import { describe, expect, test } from 'vitest';
import type { GuidePage } from '#features/guide/article.ts';
import { SOURCES_FILE, readSources } from '../../scripts/content/guide/sources.ts';
import { readFileSync } from 'node:fs';

const pages = import.meta.glob<GuidePage>('/content/guide/*.md', { import: 'page', eager: true });
const texts = import.meta.glob<string>('/content/guide/*.md', {
  import: 'html',
  query: '?html',
  eager: true,
});

const LONGEST_SENTENCE = 28;

/** What is read on: without pictures, code, citations, the list of sources, notes and what only speaks. */
const APART = [
  /<div id="term-[^]*$/,
  /<(svg|pre|dl)\b[^]*?<\/\1>/g,
  /<button[^>]*class="doubt-button"[^]*?<\/button><div[^]*?<\/div>/g,
  /<span class="(?:cites|sr-only|cell-name)"[^]*?<\/span>/g,
  /<ul class="sources">[^]*?<\/ul>/g,
  /<p class="token-text">[^]*?<\/p>/g,
  /<a [^>]*class="heading-link"[^]*?<\/a>/g,
];

/** Blocks of running text. */
function blocksOf(html: string): readonly string[] {
  const kept = APART.reduce((text, apart) => text.replace(apart, ' '), html);
  return kept
    .replaceAll(/<\/?(?:a|b|code|dfn|span)\b[^>]*>/g, '')
    .split(/<[^>]+>/)
    .map((block) => block.replaceAll('&#x26;', '&').trim())
    .filter(Boolean);
}

const sentencesOf = (html: string) =>
  blocksOf(html).flatMap((block) => block.split(/(?<=[.?!:;]['”)]?)\s+(?=\S)/));

const names = Object.keys(pages);

describe.each(names)('%s', (name) => {
  const html = texts[name] ?? '';

  test('speaks in short sentences', () => {
    const long = sentencesOf(html).filter((sentence) => sentence.split(/\s+/).length > LONGEST_SENTENCE);
    expect(long).toEqual([]);
  });

  test('has one word for a thing', () => {
    const words = blocksOf(html).join(' ');
    expect(words.match(/\b(?:octets?|thie(?:f|ves)|hackers?|blacklist\w*|whitelist\w*)\b/gi)).toBeNull();
  });
});

test('the comparison is at most 2,800 words long, its table of claims apart', () => {
  const html = texts['/content/guide/comparison.md'] ?? '';
  const words = blocksOf(html.replace(/<div class="comparison claims">[^]*?<\/table>/, ''))
    .join(' ')
    .split(/\s+/);
  expect(words.length).toBeLessThanOrEqual(2800);
});

test('the pages have an order', () => {
  const orders = Object.values(pages).map(({ order }) => order);
  expect(orders.toSorted((one, other) => one - other)).toEqual(orders.map((_, i) => i + 1));
});

test('every source is cited by some page', () => {
  const all = Object.values(texts).join('');
  const idle = readSources(readFileSync(SOURCES_FILE, 'utf8')).filter(
    ({ name }) => !all.includes(`>${name}</a>, `),
  );
  expect(idle).toEqual([]);
});
