import { describe, expect, test } from 'vitest';
import { isPublicSuffix, registrableDomain } from '#model/cookie-jar/public-suffix.ts';
import { isSameSite } from '#model/cookie-jar/same-site.ts';

test.each([
  ['acme.example', 'acme.example'],
  ['app.acme.example', 'acme.example'],
  ['a.b.c.acme.example', 'acme.example'],
  ['shop.acme.co.uk', 'acme.co.uk'],
  ['alice.github.io', 'alice.github.io'],
  ['example', 'example'],
  ['co.uk', 'co.uk'],
])('the registrable domain of %s is %s', (host, expected) => {
  expect(registrableDomain(host)).toBe(expected);
});

test('anyone can register under a public suffix, and nobody can set cookies for it', () => {
  expect(['example', 'co.uk', 'github.io'].every(isPublicSuffix)).toBe(true);
  expect(['acme.example', 'acme.co.uk', ''].some(isPublicSuffix)).toBe(false);
});

describe('RFC 6265bis §5.2', () => {
  test.each<[string, string, string | null, boolean]>([
    ['a typed address is caused by no page', 'https://acme.example/', null, true],
    ['the same origin', 'https://acme.example/', 'https://acme.example', true],
    ['a sibling host: same site, other origin', 'https://acme.example/', 'https://blog.acme.example', true],
    ['ports do not separate sites', 'https://acme.example:8443/', 'https://acme.example', true],
    ['the scheme does', 'https://acme.example/', 'http://acme.example', false],
    ['another registrable domain', 'https://acme.example/', 'https://evil.example', false],
    ['two names under a public suffix', 'https://alice.github.io/', 'https://bob.github.io', false],
    ['an opaque origin is nobody’s site', 'https://acme.example/', 'null', false],
  ])('%s: %s caused by %s', (_, target, initiator, expected) => {
    expect(isSameSite(target, initiator)).toBe(expected);
  });
});
