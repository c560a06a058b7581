import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RUN_START } from '#model/clock.ts';
import { LIFETIME_LIMIT, parseSetCookie, type SetCookie } from '#model/cookie-jar/set-cookie.ts';

function parsed(text: string): SetCookie {
  const result = parseSetCookie(text, RUN_START);
  if (!result.ok) throw new Error(result.failure);
  return result.value;
}

describe('name and value, RFC 6265bis §5.6', () => {
  test.each([
    ['a=b', 'a', 'b'],
    [' a = b ; Path=/', 'a', 'b'],
    ['a=b=c', 'a', 'b=c'],
    ['bare', '', 'bare'],
    ['=value', '', 'value'],
    ['a=', 'a', ''],
    ['a="b c"', 'a', '"b c"'],
    ['a=b\tc', 'a', 'b\tc'],
  ])('%j is the cookie %j with the value %j', (text, name, value) => {
    expect(parsed(text)).toMatchObject({ name, value });
  });

  test.each(['a=b\u0000', 'a\u0001=b', 'a=b; Path=/\u007f', 'a=b\n'])(
    'a control character makes %j void',
    (text) => {
      expect(parseSetCookie(text, RUN_START)).toEqual({ ok: false, failure: 'DisallowedCharacter' });
    },
  );

  test('4096 octets of name and value are the most; umlauts count two', () => {
    expect(parsed(`a=${'x'.repeat(4095)}`).value).toHaveLength(4095);
    const tooLong = { ok: false, failure: 'NameValuePairExceedsMaxSize' };
    expect(parseSetCookie(`a=${'x'.repeat(4096)}`, RUN_START)).toEqual(tooLong);
    expect(parseSetCookie(`a=${'ü'.repeat(2048)}`, RUN_START)).toEqual(tooLong);
  });
});

describe('attributes, RFC 6265bis §5.6.1 to §5.6.7', () => {
  test.each<[string, Partial<SetCookie>]>([
    ['a=b; secure; HTTPONLY', { secure: true, httpOnly: true }],
    ['a=b; Secure=no', { secure: true }],
    ['a=b; Domain=.Acme.EXAMPLE', { domain: 'acme.example' }],
    ['a=b; Domain=one.example; Domain=two.example', { domain: 'two.example' }],
    ['a=b; Path=/x; Path=/y', { path: '/y' }],
    ['a=b; Path=x', { path: null }],
    ['a=b; Path', { path: null }],
    [
      'a=b',
      { path: undefined, domain: undefined, sameSite: undefined, maxAge: undefined, expires: undefined },
    ],
    ['a=b; SameSite=strict', { sameSite: 'Strict' }],
    ['a=b; SameSite=sometimes', { sameSite: undefined }],
    ['a=b; SameSite=None; SameSite=Lax', { sameSite: 'Lax' }],
    ['a=b; Max-Age=60', { maxAge: RUN_START + 60_000 }],
    ['a=b; Max-Age=0', { maxAge: 0 }],
    ['a=b; Max-Age=-1', { maxAge: 0 }],
    ['a=b; Max-Age=+60', { maxAge: undefined }],
    ['a=b; Max-Age=1.5', { maxAge: undefined }],
    ['a=b; Max-Age=60; Max-Age=later', { maxAge: RUN_START + 60_000 }],
    ['a=b; Expires=Thu, 15 Jan 2026 09:01:00 GMT', { expires: RUN_START + 60_000 }],
    ['a=b; Expires=tomorrow', { expires: undefined }],
    [`a=b; Path=/${'x'.repeat(1024)}`, { path: undefined }],
  ])('%.60s', (text, expected) => {
    expect(parsed(text)).toMatchObject(expected);
  });

  test('no cookie is kept for more than 400 days', () => {
    expect(parsed('a=b; Max-Age=99999999').maxAge).toBe(RUN_START + LIFETIME_LIMIT);
    expect(parsed('a=b; Expires=Fri, 01 Jan 2100 00:00:00 GMT').expires).toBe(RUN_START + LIFETIME_LIMIT);
    expect(parsed(`a=b; Max-Age=${'9'.repeat(400)}`).maxAge).toBe(RUN_START + LIFETIME_LIMIT);
  });
});

test('any text is answered with a cookie or a fault', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      const result = parseSetCookie(text, RUN_START);
      const read = result.ok ? `${result.value.name}${result.value.value}` : result.failure;
      expect(read).not.toContain(';');
    }),
  );
});
