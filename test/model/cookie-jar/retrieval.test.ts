import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUN_START } from '#model/clock.ts';
import { evictExpired, STANDARD_POLICY } from '#model/cookie-jar/cookie-store.ts';
import { isSameSite } from '#model/cookie-jar/same-site.ts';
import observed from '../../vectors/samesite-chromium156.json';
import { setUpJar } from './jar-setup.ts';

describe('what a real Chromium 156 sent', () => {
  interface Row {
    readonly id: string;
    readonly initiator: string;
    readonly method: string;
    readonly dest: string;
    readonly cookieAgeS?: string;
    readonly credentials?: string;
    readonly sent?: readonly string[];
    readonly sentTpcAllowed?: readonly string[];
    readonly sentTpcBlocked?: readonly string[];
  }
  const target = 'https://acme.example/';
  // Whether fetch uses the jar at all is decided before the jar is asked (Fetch, credentials mode).
  const rows = (observed.rows as readonly Row[]).filter(
    ({ credentials, id }) => credentials !== 'same-origin' || id === 'same-origin-fetch',
  );

  function sentNames(row: Row, blockThirdPartyCookies: boolean): readonly string[] {
    const jar = setUpJar();
    jar.store('none=1; SameSite=None; Secure');
    jar.store('lax=1; SameSite=Lax; Secure');
    jar.store('strict=1; SameSite=Strict; Secure');
    jar.store('def=1; Secure');
    const sent = jar.sent({
      now: RUN_START + (row.cookieAgeS === '>120' ? 121_000 : 10_000),
      sameSite: isSameSite(target, row.initiator === 'none' ? null : row.initiator),
      topLevelNavigation: row.dest === 'document',
      safeMethod: row.method === 'GET',
      policy: { laxAllowingUnsafe: true, blockThirdPartyCookies },
    });
    return sent === '' ? [] : sent.split('; ').map((pair) => pair.split('=')[0] ?? '');
  }

  test.each(rows.map((row) => [row.id, row] as const))('%s', (_, row) => {
    expect(sentNames(row, false)).toEqual(row.sent ?? row.sentTpcAllowed);
    expect(sentNames(row, true)).toEqual(row.sent ?? row.sentTpcBlocked);
  });

  test('the two-minute exception is off unless the browser wants it', () => {
    const jar = setUpJar();
    jar.store('def=1; Secure');
    const post = { sameSite: false, safeMethod: false };
    expect(jar.sent(post)).toBe('');
    const policy = { ...STANDARD_POLICY, laxAllowingUnsafe: true };
    expect(jar.sent({ ...post, policy, now: RUN_START + 120_000 })).toBe('def=1');
    expect(jar.sent({ ...post, policy, now: RUN_START + 120_001 })).toBe('');
  });
});

describe('why a cookie stays, RFC 6265bis §5.8.3', () => {
  test.each([
    ['a=b', { url: 'https://app.acme.example/' }, 'DomainMismatch'],
    ['a=b; Domain=acme.example', { url: 'https://evil.example/' }, 'DomainMismatch'],
    ['a=b; Path=/auth', { url: 'https://acme.example/api/me' }, 'NotOnPath'],
    ['a=b; Secure', { url: 'http://acme.example/' }, 'SecureOnly'],
    ['a=b; HttpOnly', { api: 'non-http' }, 'HttpOnly'],
    ['a=b; SameSite=Strict', { sameSite: false }, 'SameSiteStrict'],
    ['a=b; SameSite=Lax', { sameSite: false, topLevelNavigation: false }, 'SameSiteLax'],
    ['a=b; SameSite=Lax', { sameSite: false, safeMethod: false }, 'SameSiteLax'],
    ['a=b', { sameSite: false, topLevelNavigation: false }, 'SameSiteUnspecifiedTreatedAsLax'],
    ['a=b; SameSite=Lax', { sameSite: false, api: 'non-http' }, 'SameSiteLax'],
  ] as const)('%s', (line, context, reason) => {
    const jar = setUpJar();
    expect(jar.store(line).type).toBe('stored');
    expect(jar.reasons(context)).toEqual({ a: reason });
    expect(jar.sent(context)).toBe('');
  });

  test('a Domain cookie goes to the hosts below', () => {
    const jar = setUpJar();
    jar.store('a=b; Domain=acme.example');
    expect(jar.sent({ url: 'https://app.acme.example/' })).toBe('a=b');
  });
});

describe('what goes along', () => {
  test('longer paths first, then the older cookie', () => {
    const jar = setUpJar({ url: 'https://acme.example/app/page' });
    jar.store('new=1; Path=/', { now: RUN_START + 2 });
    jar.store('old=1; Path=/', { now: RUN_START + 1 });
    jar.store('deep=1; Path=/app', { now: RUN_START + 3 });
    expect(jar.sent({ now: RUN_START + 4 })).toBe('deep=1; old=1; new=1');
  });

  test('a sibling host puts its cookie first with a longer path', () => {
    const jar = setUpJar();
    jar.store('sid=victim; Path=/; Secure');
    jar.store('sid=attacker; Domain=acme.example; Path=/app', { url: 'https://blog.acme.example/' });
    expect(jar.sent({ url: 'https://acme.example/app' })).toBe('sid=attacker; sid=victim');
  });

  test('an ended cookie does not, and is forgotten', () => {
    const jar = setUpJar();
    jar.store('a=b; Max-Age=60');
    expect(jar.sent({ now: RUN_START + 59_999 })).toBe('a=b');
    expect(jar.sent({ now: RUN_START + 60_000 })).toBe('');
    evictExpired(jar.rows, RUN_START + 60_000);
    expect(jar.rows.values()).toEqual([]);
  });

  test('the access is noted', () => {
    const jar = setUpJar();
    jar.store('a=b');
    jar.sent({ now: RUN_START + 7 });
    expect(jar.rows.values()).toMatchObject([{ created: RUN_START, lastAccess: RUN_START + 7 }]);
  });
});

describe('whatever the request', () => {
  const context = fc.record({
    url: fc.constantFrom(
      'https://acme.example/',
      'http://acme.example/',
      'https://app.acme.example/auth/x',
      'https://evil.example/',
    ),
    api: fc.constantFrom('http' as const, 'non-http' as const),
    sameSite: fc.boolean(),
    topLevelNavigation: fc.boolean(),
    safeMethod: fc.boolean(),
  });
  const attributes = fc.subarray([
    'Secure',
    'HttpOnly',
    'SameSite=Strict',
    'SameSite=Lax',
    'SameSite=None',
    'Path=/auth',
    'Path=/',
    'Domain=acme.example',
    'Max-Age=60',
  ]);
  const lines = fc.array(
    fc
      .tuple(fc.constantFrom('a', 'b', '__Host-c', '__Secure-d'), attributes)
      .map(([name, rest]) => [`${name}=v`, ...rest].join('; ')),
    { maxLength: 8 },
  );

  test('Secure and HttpOnly hold, and every cookie has one decision', () => {
    fc.assert(
      fc.property(lines, context, (given, where) => {
        const jar = setUpJar();
        for (const line of given) jar.store(line);
        const kept = jar.rows.values();
        const sent = jar.sent(where);
        expect(Object.keys(jar.reasons(where))).toHaveLength(new Set(kept.map(({ name }) => name)).size);
        const mustBeEmpty =
          new URL(where.url).hostname === 'evil.example' ||
          (where.url.startsWith('http:') && kept.every(({ secure }) => secure)) ||
          (where.api === 'non-http' && kept.every(({ httpOnly }) => httpOnly));
        expect(mustBeEmpty && sent !== '').toBe(false);
      }),
    );
  });

  test('no two stored cookies share name, domain, path and host-only', () => {
    fc.assert(
      fc.property(lines, (given) => {
        const jar = setUpJar();
        for (const line of given) jar.store(line);
        const keys = jar.rows.values().map((c) => `${c.name} ${c.domain} ${c.path} ${c.hostOnly}`);
        expect(new Set(keys).size).toBe(keys.length);
        const promised = jar.rows.values().filter(({ name }) => name.startsWith('__Host-'));
        expect(promised.every((c) => c.secure && c.hostOnly && c.path === '/')).toBe(true);
      }),
    );
  });
});
