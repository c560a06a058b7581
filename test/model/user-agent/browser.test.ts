import { describe, expect, test } from 'vitest';
import { createClock } from '#model/clock.ts';
import { fieldValue } from '#model/http/fields.ts';
import type { HttpRequest, HttpResponse } from '#model/http/message.ts';
import { placesOfKind, type Place } from '#model/trace/place.ts';
import type { TraceEvent } from '#model/trace/trace.ts';
import { createBrowser } from '#model/user-agent/browser.ts';
import { createNetwork } from '#model/network/network.ts';
import { createRecorder } from '#model/recording/recorder.ts';
import { ACME, ALICES_BROWSER, WORLD_PLACES } from '#model/world/places.ts';

const EVIL = 'https://evil.example';

const answer = (status: number, fields: HttpResponse['fields'] = [], body = ''): HttpResponse => ({
  type: 'response',
  status,
  fields,
  body,
});

/** The world's places, and what a page of another origin needs. */
const PLACES: readonly Place[] = [
  ...WORLD_PLACES,
  ...(['local-storage', 'page-memory'] as const).map((kind) => ({
    id: `${ALICES_BROWSER}/evil.example/${kind}`,
    kind,
    name: kind,
    phrase: `evil.example’s ${kind}`,
    origin: EVIL,
    owner: 'the attacker',
    within: ALICES_BROWSER,
  })),
  {
    id: 'evil-server',
    kind: 'server',
    name: 'evil.example',
    phrase: 'evil.example',
    origin: EVIL,
    owner: 'the attacker',
    within: null,
  },
];

/** A browser in front of sites that answer as `respond` says. */
function setUp(respond: (request: HttpRequest) => HttpResponse) {
  const clock = createClock();
  const events: TraceEvent[] = [];
  const decisions: string[] = [];
  const recorder = createRecorder(clock, { places: PLACES, initial: {} }, (step) => {
    events.push(step.event);
    decisions.push(
      ...step.decisions.map(({ question, subject, reason }) => `${question} ${subject} ${reason}`),
    );
  });
  recorder.begin({ index: 0, name: 'test', action: { id: 'open-login-page' } });
  const network = createNetwork(recorder, 20);
  const requests: HttpRequest[] = [];
  for (const { id, origin } of placesOfKind(PLACES, 'server')) {
    network.connect(origin ?? '', {
      place: id,
      async answer(request) {
        requests.push(request);
        return respond(request);
      },
    });
  }
  const browser = createBrowser({ place: ALICES_BROWSER, places: PLACES, network, recorder, clock });
  return { browser, tab: browser.openTab(), clock, events, decisions, requests };
}

const FORM = '<form method="post" action="/login"><input type="hidden" name="csrf" value="secret"></form>';

describe('a page', () => {
  test('is opened without a word about who caused it', async () => {
    const { tab, requests } = setUp(() => answer(200, [], FORM));
    await tab.open(`${ACME}/login`);
    expect(requests[0]).toEqual({
      type: 'request',
      method: 'GET',
      url: `${ACME}/login`,
      fields: [
        ['Host', 'acme.example'],
        ['Accept', 'text/html'],
      ],
      body: '',
    });
    expect(tab.page()).toEqual({ url: `${ACME}/login`, origin: ACME, body: FORM });
  });

  test('sends its form with what it has hidden in it, and says where it comes from', async () => {
    const { tab, requests } = setUp(() => answer(200, [], FORM));
    await tab.open(`${ACME}/login`);
    await tab.submit('/login', { username: 'alice' });
    expect(requests[1]).toMatchObject({ method: 'POST', body: 'username=alice&csrf=secret' });
    const [request] = requests.slice(1);
    if (!request) throw new Error('nothing was sent');
    expect(fieldValue(request, 'Origin')).toBe(ACME);
    expect(fieldValue(request, 'Sec-Fetch-Site')).toBe('same-origin');
    expect(fieldValue(request, 'Content-Length')).toBe('26');
  });

  test('of another site is told apart by the browser itself', async () => {
    const { tab, requests } = setUp(() => answer(200, [], FORM));
    await tab.open(EVIL);
    await tab.submit(`${ACME}/login`, {});
    const [, request] = requests;
    if (!request) throw new Error('nothing was sent');
    expect(fieldValue(request, 'Origin')).toBe(EVIL);
    expect(fieldValue(request, 'Sec-Fetch-Site')).toBe('cross-site');
  });
});

describe('cookies', () => {
  test('are kept, sent, and kept back with a reason', async () => {
    const { tab, requests, events, decisions } = setUp((request) =>
      request.url.endsWith('/login')
        ? answer(401, [
            ['Set-Cookie', '__Host-sid=x; Path=/; Secure'],
            ['Set-Cookie', 'rt=y; Path=/auth'],
            ['Set-Cookie', '__Host-bad=z'],
          ])
        : answer(200),
    );
    await tab.open(`${ACME}/login`);
    expect(events.slice(2)).toEqual([
      { type: 'cookie-stored', name: '__Host-sid', credential: true },
      { type: 'cookie-stored', name: 'rt', credential: false },
      { type: 'cookie-refused', name: '__Host-bad' },
    ]);
    await tab.fetch('GET', '/api/me');
    expect(requests[1] && fieldValue(requests[1], 'Cookie')).toBe('__Host-sid=x');
    expect(decisions.slice(-2)).toEqual(['attach-cookie __Host-sid OK', 'attach-cookie rt NotOnPath']);
  });

  test('stay when another site sends the form', async () => {
    const { tab, requests } = setUp(() => answer(200, [['Set-Cookie', 'sid=x; Secure; SameSite=Lax']], FORM));
    await tab.open(ACME);
    await tab.open(EVIL);
    await tab.submit(`${ACME}/transfer`, {});
    expect(requests[2] && fieldValue(requests[2], 'Cookie')).toBeUndefined();
  });
});

describe('an answer', () => {
  test('303 is followed with GET and without the form', async () => {
    const { tab, requests } = setUp((request) =>
      request.method === 'POST' ? answer(303, [['Location', '/home']]) : answer(200, [], FORM),
    );
    await tab.open(`${ACME}/login`);
    await tab.submit('/login', { password: 'p' });
    expect(requests.map(({ method, url, body }) => [method, url, body !== ''])).toEqual([
      ['GET', `${ACME}/login`, false],
      ['POST', `${ACME}/login`, true],
      ['GET', `${ACME}/home`, false],
    ]);
    expect(tab.page()?.url).toBe(`${ACME}/home`);
  });

  test('with Clear-Site-Data empties what it names, for this site only', async () => {
    const { browser, tab, events } = setUp((request) =>
      request.url.endsWith('/logout')
        ? answer(200, [['Clear-Site-Data', '"cookies", "storage"']])
        : answer(200, [['Set-Cookie', 'sid=x; Secure']]),
    );
    await tab.open(EVIL);
    await tab.open(ACME);
    browser.localStorage(ACME).write({ access_token: 't' });
    await tab.open(`${ACME}/logout`);
    expect(browser.jar.cookies.values().map(({ domain }) => domain)).toEqual(['evil.example']);
    expect(browser.localStorage(ACME).get('access_token')).toBeNull();
    expect(events.slice(-2)).toEqual([
      { type: 'cookie-deleted', name: 'sid' },
      { type: 'storage-cleared', place: 'browser/local-storage', names: ['access_token'] },
    ]);
  });
});

describe('what a script keeps', () => {
  test('in variables goes with the page, and in localStorage stays', async () => {
    const { browser, tab } = setUp(() => answer(200));
    await tab.open(ACME);
    browser.pageMemory(ACME).write({ token: 'one' });
    browser.localStorage(ACME).write({ token: 'two' });
    await tab.open(ACME);
    expect(browser.pageMemory(ACME).get('token')).toBeNull();
    expect(browser.localStorage(ACME).get('token')).toBe('two');
  });
});

describe('two tabs', () => {
  test('have a page each, and one cookie jar', async () => {
    const { browser, tab, requests } = setUp(() => answer(200, [['Set-Cookie', 'sid=x; Secure']]));
    const other = browser.openTab();
    await tab.open(ACME);
    await other.open(EVIL);
    expect([tab.page()?.origin, other.page()?.origin]).toEqual([ACME, EVIL]);
    await other.open(`${ACME}/profile`);
    expect(requests[2] && fieldValue(requests[2], 'Cookie')).toBe('sid=x');
  });

  test('of two origins keep apart what their scripts keep', async () => {
    const { browser, tab } = setUp(() => answer(200));
    const other = browser.openTab();
    await tab.open(ACME);
    await other.open(EVIL);
    browser.localStorage(ACME).write({ token: 'hers' });
    browser.pageMemory(ACME).write({ token: 'hers' });
    browser.pageMemory(EVIL).write({ token: 'theirs' });
    expect(browser.localStorage(EVIL).get('token')).toBeNull();
    expect(browser.localStorage(ACME).place).not.toBe(browser.localStorage(EVIL).place);
    await other.open(EVIL);
    expect(browser.pageMemory(EVIL).get('token')).toBeNull();
    expect(browser.pageMemory(ACME).get('token')).toBe('hers');
  });

  test('an origin for which nothing is declared keeps nothing', () => {
    const { browser } = setUp(() => answer(200));
    expect(() => browser.localStorage('https://other.example')).toThrow(
      'The world has declared no localStorage of https://other.example.',
    );
  });
});

test('a message takes the latency in each direction', async () => {
  const { tab, clock } = setUp(() => answer(200));
  const before = clock.now();
  await tab.open(ACME);
  expect(clock.now() - before).toBe(40);
});

test('nobody answers at an origin that is not there', async () => {
  const { tab } = setUp(() => answer(200));
  await expect(tab.open('https://nowhere.example/')).rejects.toThrow('No server at https://nowhere.example.');
});
