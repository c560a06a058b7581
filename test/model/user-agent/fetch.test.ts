import { describe, expect, test } from 'vitest';
import { fieldValue } from '#model/http/fields.ts';
import { fetchFor, type FetchOptions } from '#model/user-agent/fetch.ts';
import { pageAt } from '#model/user-agent/page.ts';
import { includesCredentials, type Draft } from '#model/user-agent/request.ts';
import { createSend } from '#model/user-agent/sending.ts';
import { createBrowserJar } from '#model/user-agent/browser-jar.ts';
import { createClock } from '#model/clock.ts';
import { STANDARD_POLICY } from '#model/cookie-jar/cookie-store.ts';
import type { HttpRequest, HttpResponse } from '#model/http/message.ts';
import { createRecorder } from '#model/recording/recorder.ts';
import { ALICES_BROWSER, WORLD_PLACES } from '#model/world/places.ts';

const ACME = 'https://acme.example';
const API = 'https://api.acme.example';

/** A page of `origin` in a browser whose jar holds a cookie of acme.example; every answer sets another. */
function setUp(origin: string) {
  const clock = createClock();
  const recorder = createRecorder(clock, { places: WORLD_PLACES, initial: {} }, () => {});
  recorder.begin({ index: 0, name: 'test', action: { id: 'open-profile' } });
  const jar = createBrowserJar(recorder, clock, 'browser/cookie-jar', STANDARD_POLICY);
  const requests: HttpRequest[] = [];
  const cleared: string[] = [];
  const answer: HttpResponse = {
    type: 'response',
    status: 200,
    fields: [
      ['Set-Cookie', 'seen=y; Secure; SameSite=None'],
      ['Clear-Site-Data', '"storage"'],
    ],
    body: '{"secret":1}',
  };
  const network = {
    connect: () => undefined,
    async exchange(_: string, request: HttpRequest) {
      requests.push(request);
      return answer;
    },
  };
  const clearStorage = (of: string) => void cleared.push(of);
  const send = createSend({ place: ALICES_BROWSER, network, jar, clearStorage });
  jar.receive(
    { ...answer, fields: [['Set-Cookie', 'sid=x; Domain=acme.example; Secure; SameSite=None']] },
    { url: ACME, api: 'http', sameSite: true, topLevelNavigation: true },
  );
  const call = (url: string, options?: FetchOptions, method: 'GET' | 'PUT' | 'POST' = 'GET') =>
    fetchFor(pageAt(`${origin}/`, ''), send, method, url, options);
  const kept = () => jar.cookies.values().map(({ name }) => name);
  const sent = () => requests.map((request) => fieldValue(request, 'Cookie'));
  return { call, kept, sent, requests, cleared };
}

describe('credentials', () => {
  const CROSS = { mode: 'no-cors' } as const;
  test.each([
    // page, target, credentials, cookies go along and are kept
    [ACME, `${ACME}/api/me`, undefined, true],
    [ACME, `${ACME}/api/me`, 'same-origin', true],
    [ACME, `${ACME}/api/me`, 'include', true],
    [ACME, `${ACME}/api/me`, 'omit', false],
    [ACME, `${API}/me`, undefined, false],
    [ACME, `${API}/me`, 'same-origin', false],
    [ACME, `${API}/me`, 'include', true],
    [ACME, `${API}/me`, 'omit', false],
  ] as const)('of a fetch from %s to %s in mode %s: %s', async (origin, url, credentials, included) => {
    const { call, kept, sent, cleared } = setUp(origin);
    await call(url, credentials ? { ...CROSS, credentials } : CROSS);
    expect(sent()).toEqual([included ? 'sid=x' : undefined]);
    expect(kept()).toEqual(included ? ['sid', 'seen'] : ['sid']);
    expect(cleared).toEqual(included ? [new URL(url).origin] : []);
  });

  test('go along with a typed address, whatever its origin', () => {
    const typed = { url: ACME, initiator: null, credentials: 'same-origin' } as Draft;
    expect(includesCredentials(typed)).toBe(true);
  });
});

describe('an answer', () => {
  test('of the page’s own origin is read by its script', async () => {
    const response = await setUp(ACME).call('/api/me');
    expect(response).toMatchObject({ type: 'basic', status: 200, body: '{"secret":1}' });
  });

  test('of another origin is hidden from it, though the request was sent', async () => {
    const { call, requests } = setUp(ACME);
    expect(await call(`${API}/me`, { mode: 'no-cors' })).toEqual({
      type: 'opaque',
      status: 0,
      fields: [],
      body: '',
    });
    expect(requests).toHaveLength(1);
  });
});

describe('nothing is sent', () => {
  test('to another origin in the mode of its own', async () => {
    const { call, requests } = setUp(ACME);
    expect((await call(`${API}/me`)).type).toBe('error');
    expect(requests).toEqual([]);
  });

  test('to another origin with a method that no form has', async () => {
    const { call, requests } = setUp(ACME);
    expect((await call(`${API}/me`, { mode: 'no-cors' }, 'PUT')).type).toBe('error');
    expect(requests).toEqual([]);
  });
});

test('what no form could send stays behind when a request goes to another origin', async () => {
  const { call, requests } = setUp(ACME);
  const fields = [
    ['Authorization', 'Bearer t'],
    ['Content-Type', 'text/plain;charset=UTF-8'],
  ] as const;
  await call(`${API}/me`, { mode: 'no-cors', fields, body: 'x' }, 'POST');
  const [request] = requests;
  if (!request) throw new Error('nothing was sent');
  expect(fieldValue(request, 'Authorization')).toBeUndefined();
  expect(fieldValue(request, 'Content-Type')).toBe('text/plain;charset=UTF-8');
  expect(fieldValue(request, 'Origin')).toBe(ACME);
});
