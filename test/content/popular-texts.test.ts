/** Every element of the popular texts is answered somewhere, or dropped for a reason. */
import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { expect, test } from 'vitest';
import type { GuidePage } from '#features/guide/article.ts';
import { pathOfGuidePage } from '#features/guide/guide-pages.ts';

interface Element {
  readonly says: string;
  readonly at?: string;
  readonly more?: string;
  readonly dropped?: string;
}

const elements = Object.entries(
  parse(readFileSync('test/content/popular-texts.yaml', 'utf8')) as Readonly<Record<string, Element>>,
);
const pages = Object.values(
  import.meta.glob<GuidePage>('/content/guide/*.md', { import: 'page', eager: true }),
);

/** Numbered items in each of the four texts; the first one has no element 0. */
const COUNTS = [
  ['S0', 1, 31],
  ['S1', 0, 80],
  ['S2', 0, 31],
  ['S3', 0, 21],
] as const;

/** Pages that are planned, and may be named before they are there. */
const PLANNED = new Set([
  ...['cookies-and-storage', 'refresh-and-revocation'].map((id) => `/guide/${id}/`),
  ...[
    ['bound-tokens', 'cost', 'cross-origin', 'csrf', 'deny-list', 'email-link', 'hybrids'],
    [
      'log-out-everywhere',
      'no-cookie-jar',
      'restart',
      'scale-out',
      'stale-rights',
      'step-up',
      'too-big',
      'xss',
    ],
  ]
    .flat()
    .map((id) => `/simulator/${id}/`),
]);

test('all 166 elements are there', () => {
  const ids = COUNTS.flatMap(([text, first, last]) =>
    Array.from({ length: last - first + 1 }, (_, i) => `${text}-${String(first + i).padStart(2, '0')}`),
  );
  expect(ids).toHaveLength(166);
  expect(elements.map(([id]) => id)).toEqual(ids);
});

test('each is answered under a heading that exists, or dropped for a reason', () => {
  const headings = new Set(
    pages.flatMap(({ id, headings: all }) => all.map((heading) => `${pathOfGuidePage(id)}#${heading.id}`)),
  );
  const lost = elements.filter(([, { at, dropped }]) =>
    at === undefined ? (dropped ?? '').length < 10 : !headings.has(at),
  );
  expect(lost).toEqual([]);
});

test('what goes deeper is a page that is planned', () => {
  const unknown = elements.filter(([, { more }]) => more !== undefined && !PLANNED.has(more));
  expect(unknown).toEqual([]);
});
