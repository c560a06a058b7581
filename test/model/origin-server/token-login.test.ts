import { describe, expect, test } from 'vitest';
import { fieldValue, fieldValues } from '#model/http/fields.ts';
import { sha256 } from '#model/encoding/sha-256.ts';
import { unverifiedPart } from '#model/unverified-claims.ts';
import { cookieSet, logInWithJson, OWN_PAGE, PASSWORD, setUpServer } from './server-setup.ts';

const bearer = (token: string): readonly [string, string] => ['Authorization', `Bearer ${token}`];

describe('log-in of a script', () => {
  test('answers with both tokens, and no cache may keep them', async () => {
    const { response, tokens } = await logInWithJson(setUpServer('jwt', 'header-local-storage'));
    expect(response.status).toBe(200);
    expect(fieldValue(response, 'Cache-Control')).toBe('no-store');
    expect(tokens).toEqual({
      access_token: expect.stringMatching(/^eyJ[\w-]+\.[\w-]+\.[\w-]{43}$/) as string,
      token_type: 'Bearer',
      expires_in: 300,
      refresh_token: expect.stringMatching(/^rt_[\w-]{43}$/) as string,
    });
  });

  test('the first access token of a run is the one in the book', async () => {
    const { tokens } = await logInWithJson(setUpServer('jwt', 'header-local-storage'));
    expect(tokens.access_token).toBe(
      'eyJhbGciOiJIUzI1NiIsInR5cCI6ImF0K2p3dCIsImtpZCI6ImsxIn0.eyJpc3MiOiJodHRwczovL2FjbWUuZXhhbXBsZSIsInN1YiI6InVfNDIiLCJhdWQiOiJodHRwczovL2FwaS5hY21lLmV4YW1wbGUiLCJjbGllbnRfaWQiOiJ3ZWIiLCJyb2xlIjoiZWRpdG9yIiwiaWF0IjoxNzY4NDY3NjAwLCJleHAiOjE3Njg0Njc5MDAsImp0aSI6ImF0XzAwMDEifQ.n-eUkeXww4GZHYgECnttTM-Q2y1_aNTgvw2yk6Gz_zQ',
    );
  });

  test('keeps the hash of the refresh token, and nothing of the access token', async () => {
    const site = setUpServer('jwt', 'header-local-storage');
    const { tokens } = await logInWithJson(site);
    expect(site.refreshTokens.values()).toEqual([
      {
        kind: 'refresh-token',
        tokenHash: await sha256(tokens.refresh_token),
        family: 'f1',
        subject: 'u_42',
        expires: site.clock.now() + 1_209_600_000,
        used: false,
        revoked: false,
      },
    ]);
    expect(site.sessions.values()).toEqual([]);
  });

  test('a wrong password and an unknown name get the same 400 for the same work', async () => {
    const wrong = setUpServer('jwt', 'header-local-storage');
    const unknown = setUpServer('jwt', 'header-local-storage');
    const one = await logInWithJson(wrong, 'wrong');
    const other = await logInWithJson(unknown, PASSWORD, 'mallory');
    expect([one.response.status, one.response.body]).toEqual([400, '{"error":"invalid_grant"}']);
    expect(other.response).toEqual(one.response);
    expect(unknown.spans).toEqual(wrong.spans);
  });

  test.each(['', 'null', '[]', '"alice"', '{"username":1,"password":[]}', '{'])(
    'the body %j is a wrong password like any other',
    async (body) => {
      const site = setUpServer('jwt', 'header-local-storage');
      expect((await site.send('POST', '/api/login', [], body)).status).toBe(400);
    },
  );

  test('in cookies, tokens are out of reach of scripts, and a foreign page cannot plant them', async () => {
    const site = setUpServer('jwt', 'cookie');
    const { response } = await logInWithJson(site);
    expect([response.status, response.body]).toEqual([204, '']);
    expect(fieldValues(response, 'Set-Cookie')).toEqual([
      expect.stringMatching(
        /^__Host-at=eyJ\S+; Path=\/; Secure; HttpOnly; SameSite=Lax; Max-Age=300$/,
      ) as string,
      expect.stringMatching(
        /^__Secure-rt=rt_\S+; Path=\/auth; Secure; HttpOnly; SameSite=Strict; Max-Age=1209600$/,
      ) as string,
    ]);
    const foreign = [['Origin', 'https://evil.example'] as const];
    const body = { username: 'alice', password: PASSWORD };
    expect((await site.sendJson('/api/login', body, foreign)).status).toBe(403);
  });

  test('a session ID can be a bearer token too', async () => {
    const site = setUpServer('session-id', 'header-memory');
    const { tokens } = await logInWithJson(site);
    expect(tokens).toEqual({
      access_token: expect.stringMatching(/^[\w-]{22}$/) as string,
      token_type: 'Bearer',
      expires_in: 1800,
    });
    expect((await site.send('GET', '/api/me', [bearer(tokens.access_token)])).status).toBe(200);
    expect(site.spans.at(-1)).toBe('look-up-session');
  });
});

describe('a request with an access token', () => {
  async function answer(fields: readonly (readonly [string, string])[], after = 0) {
    const site = setUpServer('jwt', 'header-local-storage');
    const { tokens } = await logInWithJson(site);
    site.clock.advance(after);
    const filled = fields.map(
      ([name, value]) => [name, value.replace('TOKEN', tokens.access_token)] as const,
    );
    const response = await site.send('GET', '/api/me', filled);
    return { site, status: response.status, challenge: fieldValue(response, 'WWW-Authenticate') };
  }

  test('is answered without a look-up', async () => {
    const { site, status } = await answer([bearer('TOKEN')]);
    expect([status, site.spans.at(-1)]).toEqual([200, 'verify-access-token']);
  });

  test.each([
    ['no credential', [], 0, 'Bearer realm="acme"'],
    ['the wrong scheme', [['Authorization', 'Basic TOKEN']], 0, 'Bearer realm="acme"'],
    [
      'an expired token',
      [bearer('TOKEN')],
      300_000,
      'Bearer realm="acme", error="invalid_token", error_description="The access token expired"',
    ],
    [
      'rubbish',
      [bearer('rubbish')],
      0,
      'Bearer realm="acme", error="invalid_token", error_description="The access token is not valid"',
    ],
    ['a token in a cookie', [['Cookie', '__Host-at=TOKEN']], 0, 'Bearer realm="acme"'],
  ] as const)('with %s is answered 401 with a challenge', async (_, fields, after, challenge) => {
    expect(await answer(fields, after)).toMatchObject({ status: 401, challenge });
  });

  test('is accepted to the last second before exp', async () => {
    expect((await answer([bearer('TOKEN')], 299_999)).status).toBe(200);
    expect((await answer([bearer('TOKEN')], 300_000)).status).toBe(401);
  });
});

describe('renewal', () => {
  const renew = (token: string) => ({ grant_type: 'refresh_token', refresh_token: token, client_id: 'web' });

  test('gives new tokens of the same family; the old refresh token is used up', async () => {
    const site = setUpServer('jwt', 'header-local-storage');
    const first = (await logInWithJson(site)).tokens;
    site.clock.advance(400_000);
    const response = await site.sendForm('/oauth/token', renew(first.refresh_token), []);
    const second = JSON.parse(response.body) as typeof first;
    expect(response.status).toBe(200);
    expect(second.refresh_token).not.toBe(first.refresh_token);
    expect(unverifiedPart(second.access_token, 1)).toMatchObject({ iat: 1_768_468_000, jti: 'at_0002' });
    expect((await site.send('GET', '/api/me', [bearer(second.access_token)])).status).toBe(200);
    const [old, fresh] = site.refreshTokens.values();
    expect([old?.family, old?.used, fresh?.family, fresh?.used]).toEqual(['f1', true, 'f1', false]);
    expect(fresh?.expires).toBe(old?.expires);
  });

  test('a refresh token that comes twice ends its family', async () => {
    const site = setUpServer('jwt', 'header-local-storage');
    const first = (await logInWithJson(site)).tokens;
    const answered = await site.sendForm('/oauth/token', renew(first.refresh_token), []);
    const second = JSON.parse(answered.body) as typeof first;
    const again = await site.sendForm('/oauth/token', renew(first.refresh_token), []);
    expect([again.status, again.body]).toEqual([400, '{"error":"invalid_grant"}']);
    expect(site.spans.at(-1)).toBe('revoke-reused-family');
    expect(site.refreshTokens.values().every(({ revoked }) => revoked)).toBe(true);
    expect((await site.sendForm('/oauth/token', renew(second.refresh_token), [])).status).toBe(400);
    expect(site.lastReason()).toBe('invalid_grant: revoked');
    // What was signed before lives on.
    expect((await site.send('GET', '/api/me', [bearer(second.access_token)])).status).toBe(200);
  });

  test.each([
    ['an unknown token', renew('rt_unknown'), 0, 'invalid_grant'],
    ['no token', { grant_type: 'refresh_token' }, 0, 'invalid_request'],
    ['no grant type', { refresh_token: 'rt_unknown' }, 0, 'invalid_request'],
    ['another grant', { grant_type: 'password' }, 0, 'unsupported_grant_type'],
  ])('is refused with %s', async (_, form, __, error) => {
    const site = setUpServer('jwt', 'header-local-storage');
    const response = await site.sendForm('/oauth/token', form, []);
    expect([response.status, response.body]).toEqual([400, JSON.stringify({ error })]);
  });

  test('an expired refresh token is refused', async () => {
    const site = setUpServer('jwt', 'header-local-storage');
    const { tokens } = await logInWithJson(site);
    site.clock.advance(1_209_600_000);
    expect((await site.sendForm('/oauth/token', renew(tokens.refresh_token), [])).status).toBe(400);
    expect(site.lastReason()).toBe('invalid_grant: expired');
  });

  test('with cookies works for the own page only', async () => {
    const site = setUpServer('jwt', 'cookie');
    const { response } = await logInWithJson(site);
    const cookie = ['Cookie', `__Secure-rt=${cookieSet(response, '__Secure-rt') ?? ''}`] as const;
    const foreign = [['Origin', 'https://evil.example'] as const, cookie];
    expect((await site.send('POST', '/auth/refresh', foreign)).status).toBe(403);
    const renewed = await site.send('POST', '/auth/refresh', [...OWN_PAGE, cookie]);
    expect(renewed.status).toBe(204);
    expect(cookieSet(renewed, '__Host-at')).toMatch(/^eyJ/);
  });
});

describe('log-out', () => {
  test('revokes the family and cannot touch the access token', async () => {
    const site = setUpServer('jwt', 'header-local-storage');
    const { tokens } = await logInWithJson(site);
    const form = { token: tokens.refresh_token, token_type_hint: 'refresh_token', client_id: 'web' };
    expect((await site.sendForm('/oauth/revoke', form, [])).status).toBe(200);
    expect(site.refreshTokens.values()).toMatchObject([{ revoked: true }]);
    expect((await site.send('GET', '/api/me', [bearer(tokens.access_token)])).status).toBe(200);
  });

  test('says 200 to a token that nobody knows', async () => {
    const site = setUpServer('jwt', 'header-local-storage');
    expect((await site.sendForm('/oauth/revoke', { token: 'rt_unknown' }, [])).status).toBe(200);
  });

  test('with cookies takes both back', async () => {
    const site = setUpServer('jwt', 'cookie');
    const { response } = await logInWithJson(site);
    const fields = [
      ...OWN_PAGE,
      ['Cookie', `__Secure-rt=${cookieSet(response, '__Secure-rt') ?? ''}`] as const,
    ];
    const answer = await site.send('POST', '/auth/logout', fields);
    expect(fieldValues(answer, 'Set-Cookie')).toEqual([
      '__Host-at=; Path=/; Secure; HttpOnly; SameSite=Lax; Max-Age=0',
      '__Secure-rt=; Path=/auth; Secure; HttpOnly; SameSite=Strict; Max-Age=0',
    ]);
    expect(site.refreshTokens.values()).toMatchObject([{ revoked: true }]);
    expect((await site.send('POST', '/auth/logout')).status).toBe(403);
  });

  test('with a session ID as token ends it at once', async () => {
    const site = setUpServer('session-id', 'header-local-storage');
    const { tokens } = await logInWithJson(site);
    await site.sendForm('/oauth/revoke', { token: tokens.access_token }, []);
    expect((await site.send('GET', '/api/me', [bearer(tokens.access_token)])).status).toBe(401);
  });
});
