import { describe, expect, test } from 'vitest';
import { defaultPath, pathMatches } from '#model/cookie-jar/path-match.ts';

describe('path-match, RFC 6265bis §5.1.4', () => {
  test.each([
    ['/', '/', true],
    ['/shop', '/', true],
    ['/shop', '/shop', true],
    ['/shop/cart', '/shop', true],
    ['/shop/cart', '/shop/', true],
    ['/shop', '/shop/', false],
    ['/shopping', '/shop', false],
    ['/Shop', '/shop', false],
  ])('%s lies under %s: %s', (request, cookie, expected) => {
    expect(pathMatches(request, cookie)).toBe(expected);
  });
});

describe('default-path, RFC 6265bis §5.1.4', () => {
  test.each([
    ['https://acme.example', '/'],
    ['https://acme.example/login', '/'],
    ['https://acme.example/auth/', '/auth'],
    ['https://acme.example/auth/refresh?x=/y/z', '/auth'],
  ])('%s gives %s', (url, expected) => {
    expect(defaultPath(url)).toBe(expected);
  });
});
