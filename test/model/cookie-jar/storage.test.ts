import { describe, expect, test } from 'vitest';
import { RUN_START } from '#model/clock.ts';
import { setUpJar } from './jar-setup.ts';

const PLAIN = 'http://acme.example/';

describe('what is refused, RFC 6265bis §5.7', () => {
  test.each([
    ['step 2', '=', {}, 'NoCookieContent'],
    ['§5.6 step 1', 'a=b\u0001', {}, 'DisallowedCharacter'],
    ['§5.6 step 5', `a=${'x'.repeat(4096)}`, {}, 'NameValuePairExceedsMaxSize'],
    ['step 8', 'a=b; Domain=äcme.example', {}, 'InvalidDomain'],
    ['step 9', 'a=b; Domain=example', {}, 'InvalidDomain'],
    ['step 10', 'a=b; Domain=evil.example', {}, 'InvalidDomain'],
    ['step 10', 'a=b; Domain=app.acme.example', {}, 'InvalidDomain'],
    ['step 13', 'a=b; Secure', { url: PLAIN }, 'SecureOnly'],
    ['step 15', 'a=b; HttpOnly', { api: 'non-http' }, 'HttpOnly'],
    ['step 18', 'a=b; SameSite=Strict', { sameSite: false, topLevelNavigation: false }, 'SameSiteStrict'],
    ['step 18', 'a=b; SameSite=Lax', { sameSite: false, topLevelNavigation: false }, 'SameSiteLax'],
    ['step 18', 'a=b', { sameSite: false, topLevelNavigation: false }, 'SameSiteUnspecifiedTreatedAsLax'],
    ['step 19', 'a=b; SameSite=None', {}, 'SameSiteNoneInsecure'],
    ['step 20', '__Secure-a=b', {}, 'InvalidPrefix'],
    ['step 20', '__SECURE-a=b', {}, 'InvalidPrefix'],
    ['step 21', '__Host-a=b; Path=/', {}, 'InvalidPrefix'],
    ['step 21', '__Host-a=b; Secure', { url: 'https://acme.example/login' }, 'InvalidPrefix'],
    ['step 21', '__Host-a=b; Secure; Path=/auth', {}, 'InvalidPrefix'],
    ['step 21', '__Host-a=b; Secure; Path=/; Domain=acme.example', {}, 'InvalidPrefix'],
    ['step 21', '__host-a=b; Path=/', {}, 'InvalidPrefix'],
    ['step 22', '__Host-a', {}, 'InvalidPrefix'],
    ['step 22', '=__Secure-a', {}, 'InvalidPrefix'],
    ['Layered Cookies', '__Http-a=b; Secure', {}, 'InvalidPrefix'],
    ['Layered Cookies', '__Host-Http-a=b; Secure; HttpOnly; Path=/x', {}, 'InvalidPrefix'],
  ] as const)('%s: %.50s', (_, line, context, reason) => {
    const jar = setUpJar();
    const { type, decision } = jar.store(line, context);
    expect([type, decision.verdict, decision.reason]).toEqual(['refused', 'no', reason]);
    expect(decision.clauses.at(-1)).toMatchObject({ outcome: 'fail' });
    expect(jar.rows.values()).toEqual([]);
  });
});

describe('what is stored', () => {
  test.each([
    ['__Host-sid=x; Path=/; Secure; HttpOnly; SameSite=Lax', {}],
    ['__Secure-rt=x; Path=/auth; Secure', {}],
    ['__Http-a=b; Secure; HttpOnly', {}],
    ['a=b; SameSite=None; Secure', { sameSite: false, topLevelNavigation: false }],
    ['a=b; SameSite=Strict', { sameSite: false, topLevelNavigation: true }],
    ['a=b; Domain=acme.example', { url: 'https://app.acme.example/' }],
    ['a=b; Domain=example', { url: 'https://example/' }],
    ['a=b', { url: PLAIN }],
  ] as const)('%s', (line, context) => {
    const jar = setUpJar();
    const { type, decision } = jar.store(line, context);
    expect([type, decision.reason]).toEqual(['stored', 'OK']);
    expect(decision.clauses.every(({ outcome }) => outcome !== 'fail')).toBe(true);
    expect(jar.rows.values()).toHaveLength(1);
  });

  test('every member of the stored cookie is as asked', () => {
    const jar = setUpJar({ url: 'https://app.acme.example/shop/cart' });
    jar.store('a=b; Domain=acme.example; Secure; HttpOnly; SameSite=Strict; Max-Age=60');
    expect(jar.rows.values()).toEqual([
      {
        kind: 'cookie',
        name: 'a',
        value: 'b',
        domain: 'acme.example',
        hostOnly: false,
        path: '/shop',
        secure: true,
        httpOnly: true,
        sameSite: 'Strict',
        expires: RUN_START + 60_000,
        created: RUN_START,
        lastAccess: RUN_START,
      },
    ]);
  });

  test('Max-Age wins over Expires', () => {
    const jar = setUpJar();
    jar.store('a=b; Max-Age=60; Expires=Thu, 01 Jan 1970 00:00:00 GMT');
    expect(jar.rows.values()).toMatchObject([{ expires: RUN_START + 60_000 }]);
  });

  test('a cookie that replaces another keeps its creation time', () => {
    const jar = setUpJar();
    jar.store('a=1');
    jar.store('a=2', { now: RUN_START + 5000 });
    expect(jar.rows.values()).toMatchObject([{ value: '2', created: RUN_START }]);
  });

  test('with and without Domain are two cookies', () => {
    const jar = setUpJar();
    jar.store('a=1');
    jar.store('a=2; Domain=acme.example');
    expect(jar.sent()).toBe('a=1; a=2');
  });
});

describe('a cookie is laid over another', () => {
  const insecure = { url: 'http://acme.example/login/x' };

  test('a plain connection cannot do it to a Secure one', () => {
    const jar = setUpJar();
    jar.store('a=1; Secure; Path=/login');
    expect(jar.store('a=2; Path=/login', insecure).decision.reason).toBe('OverwriteSecure');
    expect(jar.store('a=2; Path=/login/x', insecure).decision.reason).toBe('OverwriteSecure');
    expect(jar.store('a=2; Domain=acme.example; Path=/login', insecure).decision.reason).toBe(
      'OverwriteSecure',
    );
    expect(jar.store('a=2; Path=/', insecure).type).toBe('stored');
    expect(jar.store('b=2; Path=/login', insecure).type).toBe('stored');
  });

  test('a script cannot do it to an HttpOnly one', () => {
    const jar = setUpJar();
    jar.store('a=1; HttpOnly');
    expect(jar.store('a=2', { api: 'non-http' }).decision.reason).toBe('OverwriteHttpOnly');
    expect(jar.store('b=2', { api: 'non-http' }).type).toBe('stored');
  });
});

describe('a cookie is taken back', () => {
  test('by the same name, path and domain, with an end in the past', () => {
    const jar = setUpJar();
    jar.store('__Host-sid=x; Path=/; Secure');
    expect(jar.store('__Host-sid=; Path=/; Secure; Max-Age=0').type).toBe('deleted');
    expect(jar.rows.values()).toEqual([]);
  });

  test('a __Host- cookie stays when the line forgets Secure', () => {
    const jar = setUpJar();
    jar.store('__Host-sid=x; Path=/; Secure');
    expect(jar.store('__Host-sid=; Path=/; Max-Age=0').decision.reason).toBe('InvalidPrefix');
    expect(jar.sent()).toBe('__Host-sid=x');
  });

  test('another path leaves it alone', () => {
    const jar = setUpJar();
    jar.store('a=1; Path=/');
    jar.store('a=; Path=/x; Max-Age=0');
    expect(jar.sent()).toBe('a=1');
  });
});
