import { describe, expect, test } from 'vitest';
import { canonicalHost, domainMatches } from '#model/cookie-jar/domain-match.ts';

describe('RFC 6265bis §5.1.3', () => {
  test.each([
    ['acme.example', 'acme.example', true],
    ['app.acme.example', 'acme.example', true],
    ['a.b.acme.example', 'acme.example', true],
    ['acme.example', 'app.acme.example', false],
    ['notacme.example', 'acme.example', false],
    ['acme.example.evil.example', 'acme.example', false],
    ['127.0.0.1', '127.0.0.1', true],
    ['127.0.0.1', '0.0.1', false],
    ['[::1]', '[::1]', true],
    ['acme.example', '', false],
  ])('%s and domain %s: %s', (host, domain, expected) => {
    expect(domainMatches(host, domain)).toBe(expected);
  });
});

test('a host is compared in lower case and punycode', () => {
  expect(canonicalHost('https://ACME.example:8443/')).toBe('acme.example');
  expect(canonicalHost('https://bücher.example/')).toBe('xn--bcher-kva.example');
});
