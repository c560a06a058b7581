/** What a copied server would get wrong: requests of other sites, requests at the same time, guesses without end. */
import { describe, expect, test } from 'vitest';
import { fieldValue, fieldValues } from '#model/http/fields.ts';
import type { RefreshTokenEntry, SessionEntry } from '#model/trace/state.ts';
import { csrfIn, logInWithForm, logInWithJson, OWN_PAGE, PASSWORD, setUpServer } from './server-setup.ts';

const cookie = (id: string) => ['Cookie', `__Host-sid=${id}`] as const;
const bearer = (token: string) => ['Authorization', `Bearer ${token}`] as const;

/** Lets every other request that waits go first, as a trip to a real table does. */
const trip = () => Promise.resolve();

describe('log-out', () => {
  test.each([
    [
      'another site',
      [['Origin', 'https://evil.example'] as const, ['Sec-Fetch-Site', 'cross-site'] as const],
    ],
    [
      'a sibling host',
      [['Origin', 'https://blog.acme.example'] as const, ['Sec-Fetch-Site', 'same-site'] as const],
    ],
    ['nobody knows where', []],
  ])('caused by %s is refused, deletes no cookie and ends no session', async (_, fields) => {
    const site = setUpServer('session-id', 'cookie');
    const { id } = await logInWithForm(site);
    // A Lax cookie does not come along from elsewhere.
    const answer = await site.sendForm('/logout', {}, fields);
    expect([answer.status, fieldValues(answer, 'Set-Cookie'), fieldValue(answer, 'Clear-Site-Data')]).toEqual(
      [403, [], undefined],
    );
    expect((await site.send('GET', '/api/me', [cookie(id)])).status).toBe(200);
  });

  test('of a session that has already ended takes the cookie back', async () => {
    const site = setUpServer('session-id', 'cookie');
    const answer = await site.sendForm('/logout', {}, [...OWN_PAGE, cookie('unknown')]);
    expect([answer.status, fieldValues(answer, 'Set-Cookie').length]).toEqual([303, 1]);
  });
});

describe('a session', () => {
  test('is ended by the next log-in of the same browser', async () => {
    const site = setUpServer('session-id', 'cookie');
    const first = await logInWithForm(site);
    const page = await site.send('GET', '/login');
    const pre = fieldValues(page, 'Set-Cookie')[0]?.split(';')[0] ?? '';
    const form = { username: 'alice', password: PASSWORD, csrf: csrfIn(page) };
    await site.sendForm('/login', form, [...OWN_PAGE, ['Cookie', `${pre}; __Host-sid=${first.id}`]]);
    expect(site.sessions.values()).toHaveLength(1);
    expect((await site.send('GET', '/api/me', [cookie(first.id)])).status).toBe(401);
  });

  test('that is logged out while a request is under way does not come back', async () => {
    const site = setUpServer('session-id', 'cookie');
    const { id } = await logInWithForm(site);
    const store = site.server.sessions;
    const [row] = site.sessions.values();
    const slow = {
      ...site.server,
      sessions: {
        ...site.server.sessions,
        async get(key: string) {
          const found = await store.get(key);
          site.sessions.delete(row?.idHash ?? ''); // the log-out comes in between
          return found;
        },
      },
    };
    const { findSession } = await import('#model/origin-server/sessions.ts');
    const found = await findSession(slow, id);
    expect([found.row, found.decision.reason]).toEqual([null, 'unknown']);
    expect(site.sessions.values()).toEqual([]);
  });

  test('lasts a whole number of seconds in the store', async () => {
    const site = setUpServer('session-id', 'cookie');
    const lifetimes: number[] = [];
    const store = site.server.sessions;
    const watched = {
      ...site.server.sessions,
      set: (key: string, row: SessionEntry, ttl: number) => (lifetimes.push(ttl), store.set(key, row, ttl)),
      setIfPresent: (key: string, row: SessionEntry, ttl: number) => (
        lifetimes.push(ttl),
        store.setIfPresent(key, row, ttl)
      ),
    };
    const { beginSession, findSession } = await import('#model/origin-server/sessions.ts');
    const server = { ...site.server, sessions: watched };
    const { id } = await beginSession(server, null);
    site.clock.advance(1234);
    await findSession(server, id, 'pre-login');
    expect(lifetimes).toHaveLength(2);
    expect(lifetimes.every(Number.isInteger)).toBe(true);
  });
});

describe('two renewals at the same time', () => {
  /** Every call of the table takes a trip, so that two requests meet between its calls. */
  async function race() {
    const site = setUpServer('jwt', 'header-local-storage');
    const { tokens } = await logInWithJson(site);
    const table = site.server.refreshTokens;
    const server = {
      ...site.server,
      refreshTokens: {
        insert: async (row: RefreshTokenEntry) => (await trip(), table.insert(row)),
        find: async (hash: string) => (await trip(), table.find(hash)),
        use: async (hash: string) => (await trip(), table.use(hash)),
        revokeFamily: async (family: string) => (await trip(), table.revokeFamily(family)),
      },
    };
    const { refreshByForm } = await import('#model/origin-server/refresh.ts');
    const form = new URLSearchParams({
      grant_type: 'refresh_token',
      refresh_token: tokens.refresh_token,
      client_id: 'web',
    });
    const request = {
      type: 'request',
      method: 'POST',
      url: `${server.origin}/oauth/token`,
      fields: [],
      body: form.toString(),
    } as const;
    const answers = await Promise.all([refreshByForm(request, server), refreshByForm(request, server)]);
    return { site, statuses: answers.map(({ status }) => status).toSorted((a, b) => a - b) };
  }

  test('one wins at most, and no token of the family is left alive', async () => {
    const { site, statuses } = await race();
    expect(statuses).toEqual([200, 400]);
    expect(site.refreshTokens.values().filter(({ used, revoked }) => !used && !revoked)).toEqual([]);
  });
});

test('an access token cannot be revoked, and the answer says so', async () => {
  const site = setUpServer('jwt', 'header-local-storage');
  const { tokens } = await logInWithJson(site);
  const answer = await site.sendForm('/oauth/revoke', { token: tokens.access_token, client_id: 'web' }, []);
  expect([answer.status, answer.body]).toEqual([400, '{"error":"unsupported_token_type"}']);
  expect((await site.send('GET', '/api/me', [bearer(tokens.access_token)])).status).toBe(200);
});

describe('a limit on tries', () => {
  test('lets nobody guess on, not even with the right password, and for unknown names alike', async () => {
    for (const name of ['alice', 'nobody']) {
      const site = setUpServer('jwt', 'header-local-storage');
      for (let n = 0; n < 10; n++)
        expect((await logInWithJson(site, 'wrong', name)).response.status).toBe(400);
      const { response } = await logInWithJson(site, PASSWORD, name);
      expect([response.status, fieldValue(response, 'Retry-After')]).toEqual([429, '900']);
    }
  });

  test('ends after a pause, and a good log-in begins the count anew', async () => {
    const site = setUpServer('jwt', 'header-local-storage');
    for (let n = 0; n < 10; n++) await logInWithJson(site, 'wrong');
    site.clock.advance(900_000);
    expect((await logInWithJson(site)).response.status).toBe(200);
    expect((await logInWithJson(site, 'wrong')).response.status).toBe(400);
    expect((await logInWithJson(site)).response.status).toBe(200);
  });
});
