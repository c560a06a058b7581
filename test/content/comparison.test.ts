import { describe, expect, test } from 'vitest';
import { runLanes } from '#model/scenario/run-lanes.ts';
import { momentNamed, momentsOf } from '#model/trace/moment.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { page } from '../../content/guide/comparison.md';
import { html } from '../../content/guide/comparison.md?html';
import { theScenario } from '../scenarios.ts';

const runs = new Map<string, Promise<readonly LaneTrace[]>>();

/** The scenario's run in both lanes; each is run once. */
function runsOf(id: string): Promise<readonly LaneTrace[]> {
  const known = runs.get(id) ?? runBoth(id);
  runs.set(id, known);
  return known;
}

const runBoth = (id: string): Promise<readonly LaneTrace[]> => runLanes(theScenario(id));

const textOf = (markup: string) => markup.replaceAll(/<[^>]+>/g, '').replaceAll(/\s+/g, ' ');

/** Heading ids that teachers may have linked to. One may be added, none may go. */
const PUBLISHED = [
  'two-questions',
  'how-a-session-works',
  'how-a-jwt-works',
  'verifying',
  'key-differences',
  'ending-access',
  'where-it-rests',
  'pros-and-cons',
  'session-advantages',
  'jwt-advantages',
  'session-disadvantages',
  'jwt-disadvantages',
  'when-to-use-which',
  'best-practices',
  'best-practices-for-both',
  'best-practices-for-sessions',
  'best-practices-for-jwts',
  'hybrids',
  'myths',
  'conclusion',
  'sources',
];

test('every published section is still there', () => {
  expect(page.headings.map(({ id }) => id)).toEqual(expect.arrayContaining(PUBLISHED));
});

test('nothing in the text brings a style or a script along', () => {
  expect(html).not.toMatch(/ style=|<style|<script| on\w+="/);
});

describe('a claim', () => {
  const claims = [...html.matchAll(/<a href="([^"]+)" class="run">(.*?)<\/a>/g)].map(
    ([, href = '', name = '']) =>
      [textOf(name), href.replaceAll('&#x26;', '&').replaceAll('&amp;', '&')] as const,
  );

  test('is there for every row', () => {
    expect(claims.length).toBeGreaterThan(4);
    expect(new Set(claims.map(([name]) => name)).size).toBe(claims.length);
  });

  test.each(claims.filter(([, href]) => href.startsWith('/simulator/')))('%s', async (_, href) => {
    const { pathname, searchParams, hash } = new URL(href, 'https://site.invalid');
    expect(searchParams.get('mode')).toBe('both');
    const moments = momentsOf(await runsOf(pathname.split('/')[2] ?? ''));
    expect(momentNamed(moments, hash.slice(1))?.differs).toBe(true);
  });
});
