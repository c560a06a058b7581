import { describe, expect, test } from 'vitest';
import { fieldValue, fieldValues } from '#model/http/fields.ts';
import { sha256 } from '#model/encoding/sha-256.ts';
import {
  cookieSet,
  csrfIn,
  location,
  logInWithForm,
  OWN_PAGE,
  PASSWORD,
  setUpServer,
} from './server-setup.ts';

const cookie = (id: string): readonly [string, string] => ['Cookie', `__Host-sid=${id}`];

describe('log-in with a form', () => {
  test('answers 303 with a new session ID in a cookie that scripts and other sites cannot reach', async () => {
    const { response, id } = await logInWithForm(setUpServer('session-id', 'cookie'));
    expect([response.status, location(response)]).toEqual([303, '/dashboard']);
    expect(id).toMatch(/^[\w-]{22}$/);
    expect(fieldValues(response, 'Set-Cookie')).toEqual([
      `__Host-sid=${id}; Path=/; Secure; HttpOnly; SameSite=Lax`,
      '__Host-pre=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
    ]);
    expect(fieldValue(response, 'Cache-Control')).toBe('no-store');
  });

  test('keeps the hash of the session ID, never the ID, and drops the anonymous session', async () => {
    const site = setUpServer('session-id', 'cookie');
    const { id } = await logInWithForm(site);
    const rows = site.sessions.values();
    expect(rows).toMatchObject([
      { idHash: await sha256(id), subject: 'u_42', role: 'editor', preLogin: false },
    ]);
    expect(JSON.stringify(rows)).not.toContain(id);
  });

  test('a wrong password and an unknown name get the same answer for the same work', async () => {
    const wrong = setUpServer('session-id', 'cookie');
    const unknown = setUpServer('session-id', 'cookie');
    const one = await logInWithForm(wrong, 'wrong');
    const other = await logInWithForm(unknown, PASSWORD, 'mallory');
    expect(one.response.status).toBe(422);
    expect(other.response).toEqual(one.response);
    expect(unknown.spans).toEqual(wrong.spans);
    expect(cookieSet(one.response, '__Host-sid')).toBeUndefined();
    expect(one.response.body).toContain('Name or password is wrong.');
  });

  test('after a wrong password the form can be sent again', async () => {
    const site = setUpServer('session-id', 'cookie');
    const { pre, response } = await logInWithForm(site, 'wrong');
    const fields = [...OWN_PAGE, ['Cookie', `__Host-pre=${pre}`] as const];
    const form = { username: 'alice', password: PASSWORD, csrf: csrfIn(response) };
    expect((await site.sendForm('/login', form, fields)).status).toBe(303);
  });

  test.each([
    ['another site', [['Origin', 'https://evil.example']], 'cross_origin_request'],
    ['a sibling host', [['Origin', 'https://blog.acme.example']], 'cross_origin_request'],
    ['no page at all', [], 'cross_origin_request'],
    [
      'another site, says the browser',
      [
        ['Origin', 'https://acme.example'],
        ['Sec-Fetch-Site', 'cross-site'],
      ],
      'cross_site_request',
    ],
    ...(['same-site', 'none'] as const).map(
      (site) =>
        [
          `${site}, says the browser`,
          [
            ['Origin', 'https://acme.example'],
            ['Sec-Fetch-Site', site],
          ],
          'cross_site_request',
        ] as const,
    ),
  ] as const)('refuses a form from %s', async (_, fields, reason) => {
    const site = setUpServer('session-id', 'cookie');
    const page = await site.send('GET', '/login');
    const form = { username: 'alice', password: PASSWORD, csrf: csrfIn(page) };
    const sent = [...fields, ['Cookie', `__Host-pre=${cookieSet(page, '__Host-pre') ?? ''}`] as const];
    expect((await site.sendForm('/login', form, sent)).status).toBe(403);
    expect(site.lastReason()).toBe(reason);
    expect(site.spans).not.toContain('hash-password');
  });

  test.each([
    ['of another session', 'x'.repeat(22)],
    ['that is missing', ''],
  ])('refuses a CSRF token %s', async (_, csrf) => {
    const site = setUpServer('session-id', 'cookie');
    const page = await site.send('GET', '/login');
    const sent = [...OWN_PAGE, ['Cookie', `__Host-pre=${cookieSet(page, '__Host-pre') ?? ''}`] as const];
    const response = await site.sendForm('/login', { username: 'alice', password: PASSWORD, csrf }, sent);
    expect([response.status, site.lastReason()]).toEqual([403, 'csrf_token_mismatch']);
  });

  test('a planted session ID is never taken over', async () => {
    const site = setUpServer('session-id', 'cookie');
    const page = await site.send('GET', '/login');
    const planted = 'FIXEDFIXEDFIXEDFIXED22';
    const sent = [
      ...OWN_PAGE,
      ['Cookie', `__Host-sid=${planted}; __Host-pre=${cookieSet(page, '__Host-pre') ?? ''}`] as const,
    ];
    const form = { username: 'alice', password: PASSWORD, csrf: csrfIn(page) };
    const response = await site.sendForm('/login', form, sent);
    expect(cookieSet(response, '__Host-sid')).not.toBe(planted);
    expect((await site.send('GET', '/api/me', [cookie(planted)])).status).toBe(401);
  });
});

describe('a request with a session ID', () => {
  test('is answered after one look-up', async () => {
    const site = setUpServer('session-id', 'cookie');
    const { id } = await logInWithForm(site);
    const response = await site.send('GET', '/api/me', [cookie(id)]);
    expect([response.status, response.body]).toEqual([200, '{"sub":"u_42","role":"editor"}']);
    expect(site.spans.at(-1)).toBe('look-up-session');
  });

  test('moves the idle timeout but not the absolute one', async () => {
    const site = setUpServer('session-id', 'cookie');
    const { id } = await logInWithForm(site);
    for (let half = 1; half <= 16; half += 1) {
      expect((await site.send('GET', '/api/me', [cookie(id)])).status).toBe(200);
      site.clock.advance(half === 16 ? 1_799_999 : 1_790_000);
    }
    site.clock.advance(400_000);
    expect((await site.send('GET', '/api/me', [cookie(id)])).status).toBe(401);
  });

  test('is refused to the millisecond when it was idle for too long, and its row goes', async () => {
    const site = setUpServer('session-id', 'cookie');
    const { id } = await logInWithForm(site);
    site.clock.advance(1_799_999);
    expect((await site.send('GET', '/api/me', [cookie(id)])).status).toBe(200);
    site.clock.advance(1_800_000);
    expect((await site.send('GET', '/api/me', [cookie(id)])).status).toBe(401);
    expect([site.lastReason(), site.sessions.values()]).toEqual(['idle-timeout', []]);
  });

  test('is refused when log-in is too long ago', async () => {
    const site = setUpServer('session-id', 'cookie');
    const { id } = await logInWithForm(site);
    for (let minutes = 0; minutes < 480; minutes += 20) {
      site.clock.advance(1_200_000);
      await site.send('GET', '/api/me', [cookie(id)]);
    }
    expect(site.lastReason()).toBe('absolute-timeout');
  });

  test('401 names a challenge, as it must, and a page sends to the form instead', async () => {
    const site = setUpServer('session-id', 'cookie');
    const answer = await site.send('GET', '/api/me');
    expect([answer.status, fieldValue(answer, 'WWW-Authenticate')]).toEqual([401, 'Cookie realm="acme"']);
    const page = await site.send('GET', '/dashboard');
    expect([page.status, location(page)]).toEqual([303, '/login?next=%2Fdashboard']);
  });

  test('the anonymous session of the login form is no log-in', async () => {
    const site = setUpServer('session-id', 'cookie');
    const pre = cookieSet(await site.send('GET', '/login'), '__Host-pre') ?? '';
    expect((await site.send('GET', '/api/me', [cookie(pre)])).status).toBe(401);
    expect((await site.send('GET', '/dashboard', [cookie(pre)])).status).toBe(303);
  });
});

describe('log-out', () => {
  async function loggedIn() {
    const site = setUpServer('session-id', 'cookie');
    const { id } = await logInWithForm(site);
    const page = await site.send('GET', '/dashboard', [cookie(id)]);
    return { site, id, csrf: csrfIn(page) };
  }

  test('deletes the row, so that every copy of the ID is worth nothing', async () => {
    const { site, id, csrf } = await loggedIn();
    const response = await site.sendForm('/logout', { csrf }, [...OWN_PAGE, cookie(id)]);
    expect([response.status, location(response)]).toEqual([303, '/login']);
    expect(cookieSet(response, '__Host-sid')).toBe('');
    expect(fieldValue(response, 'Clear-Site-Data')).toBe('"cookies", "storage"');
    expect(site.sessions.values()).toEqual([]);
    expect((await site.send('GET', '/api/me', [cookie(id)])).status).toBe(401);
  });

  test('is not done for another site', async () => {
    const { site, id, csrf } = await loggedIn();
    const foreign = [['Origin', 'https://evil.example'] as const, cookie(id)];
    expect((await site.sendForm('/logout', { csrf }, foreign)).status).toBe(403);
    expect((await site.sendForm('/logout', { csrf: 'guess' }, [...OWN_PAGE, cookie(id)])).status).toBe(403);
    expect((await site.send('GET', '/logout', [cookie(id)])).status).toBe(404);
    expect(site.sessions.values()).toHaveLength(1);
  });

  test('clears the browser also when the session has ended before', async () => {
    const { site, id, csrf } = await loggedIn();
    site.clock.advance(1_800_000);
    const response = await site.sendForm('/logout', { csrf }, [...OWN_PAGE, cookie(id)]);
    expect([response.status, cookieSet(response, '__Host-sid')]).toEqual([303, '']);
  });
});
