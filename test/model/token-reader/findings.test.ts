import { describe, expect, test } from 'vitest';
import { findInToken } from '#model/token-reader/findings.ts';
import { measureToken } from '#model/token-reader/token-size.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { encode, tokenOf } from '../../tokens.ts';

const findIn = (payload: string, header: string | object = '{"alg":"ES256"}') =>
  findInToken(readToken(tokenOf(header, payload)));
const idsIn = (payload: string, header?: string | object) => findIn(payload, header).map(({ id }) => id);

describe('numbers that JavaScript reads otherwise', () => {
  test.each([
    ['9007199254740993', 'JavaScript reads 9007199254740992'],
    ['1E400', 'JavaScript reads Infinity'],
    ['1e-400', 'JavaScript reads 0'],
    ['3.14159265358979323846', 'JavaScript reads 3.141592653589793'],
  ])('%s', (written, title) => {
    expect(findIn(`{"n":${written}}`)).toContainEqual(
      expect.objectContaining({ id: 'inexact-number', title }),
    );
  });

  test.each([
    '9007199254740992',
    '100000000000000000000',
    '1.0',
    '0.1',
    '0e5',
    '-0',
    '1893456000.75',
    '1e21',
  ])('%s is kept', (written) => {
    expect(idsIn(`{"n":${written}}`)).not.toContain('inexact-number');
  });
});

describe('names that occur twice', () => {
  test.each([
    ['a claim', '{"a":1,"a":2}', '{"alg":"ES256"}', 'RFC 7519 §4'],
    ['a header parameter', '{}', '{"alg":"ES256","alg":"none"}', 'RFC 7515 §4'],
    ['a name further inside', '{"a":{"b":1,"b":2}}', '{"alg":"ES256"}', 'RFC 8259 §4'],
  ])('%s', (_what, payload, header, source) => {
    expect(findIn(payload, header)).toContainEqual(expect.objectContaining({ id: 'duplicate-name', source }));
  });

  test('20,000 of them make one short finding', () => {
    const [finding] = findIn(`{${Array.from({ length: 20_000 }, (_, at) => `"a":${at}`).join(',')}}`);
    expect(finding).toMatchObject({ id: 'duplicate-name', title: 'The name “a” occurs 20000 times' });
    expect(finding?.remedy.length).toBeLessThan(200);
  });
});

describe('secrets', () => {
  test.each([
    '{"api_key":"x"}',
    '{"note":"sk_live_4eC39HqLyjWDarjtT1zdp7dc"}',
    '{"k":"AKIAIOSFODNN7EXAMPLE"}',
    '{"card":"4111 1111 1111 1111"}',
    '{"account":"DE89 3704 0044 0532 0130 00"}',
    '{"account":"NO9386011117947"}',
    '{"db":{"hosts":[{"password":"x"}]}}',
    '{"list":["npm","AKIAIOSFODNN7EXAMPLE"]}',
  ])('%s', (payload) => {
    expect(idsIn(payload)).toContain('secret-inside');
  });

  test.each([
    '{"sub":"1234567890"}',
    '{"n":"4111 1111 1111 1112"}',
    '{"iss":"https://login.example"}',
    '{"id":"US12ABCD5678EFGH"}',
  ])('none in %s', (payload) => {
    expect(idsIn(payload)).not.toContain('secret-inside');
  });
});

test('a secret further inside is pointed at', () => {
  expect(findIn('{"db":{"hosts":[{"password":"x"}]}}')).toContainEqual(
    expect.objectContaining({ title: '“password” can be read by anyone', path: 'db.hosts[0].password' }),
  );
  expect(findIn('{"list":["sk_live_abc"]}')).toContainEqual(
    expect.objectContaining({ title: '“list[0]” can be read by anyone', path: 'list[0]' }),
  );
});

describe('what holds only for some', () => {
  test('a proof of possession is bound to a request and needs no exp', () => {
    for (const typ of ['dpop+jwt', 'application/dpop+jwt'])
      expect(idsIn('{"jti":"1"}', { alg: 'ES256', typ })).not.toContain('no-expiry');
    expect(idsIn('{"jti":"1"}')).toContain('no-expiry');
  });

  test('a security event gives no access and needs no exp', () => {
    const aYear = '{"iat":1700000000,"exp":1731536000}';
    for (const typ of ['secevent+jwt', 'application/secevent+jwt']) {
      expect(idsIn('{"jti":"1"}', { alg: 'ES256', typ })).not.toContain('no-expiry');
      expect(idsIn(aYear, { alg: 'ES256', typ })).not.toContain('long-life');
    }
    expect(findIn(aYear)).toContainEqual(
      expect.objectContaining({ id: 'long-life', source: 'RFC 7009 §3, RFC 6750 §5.3' }),
    );
  });

  test('a thumbprint with two hyphens is no attack', () => {
    expect(idsIn('{}', { alg: 'ES256', kid: 'ab--cd' })).not.toContain('kid-injection');
    expect(idsIn('{}', { alg: 'ES256', kid: "x' OR 1=1 --" })).toContain('kid-injection');
  });

  test('only what is encrypted can be compressed before', () => {
    expect(idsIn('{}', { alg: 'ES256', zip: 'DEF' })).not.toContain('compressed');
    const jwe = [
      encode({ alg: 'dir', enc: 'A256GCM', zip: 'DEF' }),
      '',
      'A'.repeat(16),
      'AAAA',
      'A'.repeat(22),
    ];
    expect(findInToken(readToken(jwe.join('.'))).map(({ id }) => id)).toContain('compressed');
  });
});

test('shares are counted alike for token and session ID', () => {
  const size = measureToken(readToken(tokenOf('{"alg":"HS256"}', '{"sub":"x"}')));
  expect(size.ofHeader).toBe(size.line / 8192);
  expect(size.sessionOfHeader).toBe(size.sessionLine / 8192);
  expect(size.byAlgorithm[0]).toEqual({
    alg: 'HS256',
    octets: tokenOf('{"alg":"HS256"}', '{"sub":"x"}').length,
  });
});

test('under another algorithm the header is as long as its name makes it', () => {
  for (const header of ['{"alg":"HS256"}', '{"alg":"RS256","kid":"1"}', '{"alg":"ES256","kid":"12"}']) {
    const { byAlgorithm } = measureToken(readToken(tokenOf(header, '{"sub":"x"}')));
    const renamed = header.replace(/[A-Z]{2}256/, 'ML-DSA-65');
    const signature = 'A'.repeat(Math.ceil((3309 * 4) / 3));
    expect(byAlgorithm.at(-1)).toEqual({
      alg: 'ML-DSA-65',
      octets: tokenOf(renamed, '{"sub":"x"}', signature).length,
    });
  }
});
