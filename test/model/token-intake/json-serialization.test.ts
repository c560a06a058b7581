import { describe, expect, test } from 'vitest';
import { hasCompactForm } from '#model/token-intake/compact-form.ts';
import { findInToken } from '#model/token-reader/findings.ts';
import { checkFormat } from '#model/token-reader/format-check.ts';
import { readJsonSerialization } from '#model/token-intake/json-serialization.ts';
import { readInput } from '#model/token-intake/examine-input.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { encode } from '../../tokens.ts';

const payload = encode('{"sub":"u_42"}');
const signature = 'A'.repeat(43);

function read(serialization: object): TokenReading {
  const { token } = readInput(JSON.stringify(serialization));
  if (!token) throw new Error('nothing was read');
  return token;
}

describe('the names of the headers are disjoint (RFC 7515 §7.2.1)', () => {
  test('a parameter in both is refused, whatever its values are', () => {
    const both = read({
      payload,
      protected: encode('{"alg":"HS256"}'),
      header: { alg: 'HS256' },
      signature,
    });
    expect(checkFormat(both)).toMatchObject({
      state: 'fail',
      reason: 'a header parameter stands there twice',
      isDisputed: false,
    });
  });

  test('a parameter in the two unprotected headers of a JWE is refused', () => {
    const jwe = read({
      protected: encode('{"enc":"A128GCM"}'),
      unprotected: { alg: 'A128KW' },
      header: { alg: 'A128KW' },
      encrypted_key: 'AAAA',
      iv: 'AAAA',
      ciphertext: 'AAAA',
      tag: 'AAAA',
    });
    expect(checkFormat(jwe).sentence).toContain('RFC 7516 §7.2.1');
  });

  test('different names in both are fine', () => {
    const apart = read({ payload, protected: encode('{"alg":"HS256"}'), header: { kid: '1' }, signature });
    expect(checkFormat(apart).state).toBe('pass');
  });

  test.each([
    ['crit', { crit: ['b64'] }],
    ['b64', { b64: false }],
  ])('%s must be protected', (name, header) => {
    const loose = read({ payload, protected: encode('{"alg":"HS256"}'), header, signature });
    expect(checkFormat(loose).sentence).toContain(`${name} stands in the unprotected header`);
  });
});

test('an alg that is not protected is found, and one in no header at all is a fault', () => {
  const ids = (token: TokenReading) => findInToken(token).map(({ id }) => id);
  expect(ids(read({ payload, header: { alg: 'HS256' }, signature }))).toContain('alg-not-protected');
  const kept = read({ payload, protected: encode('{"alg":"HS256"}'), header: { kid: '1' }, signature });
  expect(ids(kept)).not.toContain('alg-not-protected');
  expect(checkFormat(read({ payload, header: { kid: '1' }, signature })).sentence).toContain('has an alg');
});

test.each([
  ['nothing beside it', null, null, true],
  ['an unprotected header', '{"kid":"1"}', null, false],
  ['aad', null, 'AAAA', false],
  ['the disclosures of an SD-JWT', '{"disclosures":[],"kb_jwt":"a.b.c"}', null, true],
  ['disclosures and a kid', '{"disclosures":[],"kid":"1"}', null, false],
])('with %s there is a compact form or none', (_what, unprotected, aad, expected) => {
  expect(hasCompactForm({ unprotected, aad })).toBe(expected);
});

test('of very many short signatures a hundred are listed', () => {
  const signatures = Array.from({ length: 10_000 }, () => ({ protected: 'e30', signature: 'AAAA' }));
  expect(readJsonSerialization(JSON.stringify({ payload, signatures }))).toHaveLength(100);
});

describe('what is made of a serialization stays within a few times its size', () => {
  const many = (name: string, row: object, count: number, more: object) =>
    JSON.stringify({ ...more, [name]: Array.from({ length: count }, () => row) });
  test.each([
    ['signatures', many('signatures', { protected: 'e30', signature: 'AAAA' }, 20_000, { payload })],
    ['a long payload', many('signatures', { signature: 'A' }, 20_000, { payload: 'A'.repeat(500_000) })],
    ['recipients', many('recipients', { encrypted_key: 'AAAA' }, 30_000, { ciphertext: 'AAAA' })],
    [
      'a long shared header',
      many('recipients', {}, 20_000, { ciphertext: 'A', unprotected: { kid: 'A'.repeat(500_000) } }),
    ],
    [
      'many disclosures',
      many('signatures', { header: { disclosures: Array.from({ length: 50 }, () => 'AAAA') } }, 2000, {
        payload,
      }),
    ],
  ])('%s', (_what, text) => {
    const started = performance.now();
    const tokens = readJsonSerialization(text);
    const made = tokens.reduce(
      (sum, { token, unprotected }) => sum + token.length + (unprotected?.length ?? 0),
      0,
    );
    expect(tokens.length).toBeGreaterThan(0);
    expect(tokens.length).toBeLessThanOrEqual(100);
    expect(made).toBeLessThan(Math.max(9_000_000, 2 * text.length));
    expect(tokens[0]?.label).toMatch(/ 1 of \d+$/);
    expect(performance.now() - started).toBeLessThan(5000);
  });
});
