import { describe, expect, test } from 'vitest';
import { runLanes } from '#model/scenario/run-lanes.ts';
import { DEFAULTS } from '#model/settings.ts';
import { momentNamed, momentsOf } from '#model/trace/moment.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import type { Trace } from '#model/trace/trace.ts';
import { page } from '../../content/guide/comparison.md';
import { tracesByLane } from '../usual-pair.ts';
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

  test.each(claims)('%s', async (_, href) => {
    const { pathname, searchParams, hash } = new URL(href, 'https://site.invalid');
    expect(searchParams.get('mode')).toBe('both');
    const moments = momentsOf(await runsOf(pathname.split('/')[2] ?? ''));
    expect(momentNamed(moments, hash.slice(1))?.differs).toBe(true);
  });
});

describe('a figure of the table is what the engine measures', () => {
  /** What the row that begins with `claim` says of a session and of a JWT. */
  function cellsOf(claim: string): readonly string[] {
    const row = [...html.matchAll(/<tr role="row">.*?<\/tr>/g)].find(([text]) =>
      text.includes(`<b>${claim}`),
    );
    return [...(row?.[0].matchAll(/<td role="cell">(?:<span.*?<\/span>)?<b>(.*?)<\/b>/g) ?? [])].map(
      ([, text]) => text ?? '',
    );
  }
  const stepOf = (trace: Trace, name: string) => {
    const step = trace.steps.find((candidate) => candidate.name === name);
    if (!step) throw new Error(`no step ${name}`);
    return step;
  };

  test('bytes of a request', async () => {
    const { session, jwt } = tracesByLane(await runsOf('login'));
    const bytes = [session, jwt].map((trace) => {
      const { event } = stepOf(trace, 'open-profile.request-sent');
      return event.type === 'request-sent' ? `${event.credential?.octets} bytes` : '';
    });
    expect(cellsOf('What each request carries')).toEqual(bytes);
  });

  test('look-ups and checks of one request', async () => {
    const work = (trace: Trace, step: string) => {
      const { event, decisions, changes } = stepOf(trace, step);
      return [event.type, decisions.map(({ question }) => question), changes.length > 0];
    };
    const { session, jwt } = tracesByLane(await runsOf('login'));
    expect(work(session, 'open-profile.session-looked-up')).toEqual([
      'session-looked-up',
      ['accept-session'],
      true,
    ]);
    expect(work(jwt, 'open-profile.access-token-verified')).toEqual([
      'access-token-verified',
      ['accept-jwt'],
      false,
    ]);
    expect(cellsOf('What the server needs to know who asks')).toEqual(['a look-up and a write', 'a check']);
  });

  test('how long a copy works after log-out', async () => {
    const { session, jwt } = tracesByLane(await runsOf('logout-and-replay'));
    const status = (trace: Trace, name: string) => {
      const { event } = stepOf(trace, name);
      return event.type === 'response-sent' ? event.response.status : 0;
    };
    expect(status(session, 'replay.response-sent')).toBe(401);
    expect(status(jwt, 'replay.response-sent')).toBe(200);
    expect(status(jwt, 'replay-2.response-sent')).toBe(401);
    expect(cellsOf('How long a copy works after log-out')).toEqual([
      '0 s',
      `up to ${DEFAULTS.tokenLifetime} s`,
    ]);
  });

  test('bytes with the longer signatures', async () => {
    const { jwt } = tracesByLane(await runsOf('login'));
    const { event } = stepOf(jwt, 'open-profile.request-sent');
    const withHmac = event.type === 'request-sent' ? (event.credential?.octets ?? 0) : 0;
    // A signature in base64url: 43 characters for HS256, 86 for ES256, 342 for RS256 with 2048 bits.
    expect(textOf(html)).toContain(
      `With ES256 the same line has ${withHmac - 43 + 86} bytes, with RS256 ${withHmac - 43 + 342}:`,
    );
  });

  test('what six minutes of silence do', async () => {
    const { session, jwt } = tracesByLane(await runsOf('login'));
    const status = (trace: Trace) => {
      const { event } = stepOf(trace, 'open-profile-2.response-sent');
      return event.type === 'response-sent' ? event.response.status : 0;
    };
    expect([status(session), status(jwt)]).toEqual([200, 401]);
    expect(cellsOf('After six minutes')).toEqual(['still valid', 'access token expired']);
    expect(textOf(html)).toContain(`${DEFAULTS.idleTimeout / 60} minutes count from the last request`);
    expect(textOf(html)).toContain(`${DEFAULTS.tokenLifetime / 60} minutes count from its signing`);
  });
});
