import { describe, expect, test } from 'vitest';
import { findInToken } from '#model/token-reader/findings.ts';
import { checkPolicy } from '#model/token-reader/policy-check.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { tokenOf } from '../../tokens.ts';

const findIn = (payload: string, typ = '"JWT"') =>
  findInToken(readToken(tokenOf(`{"alg":"ES256","typ":${typ}}`, payload)));
const idsIn = (payload: string, typ?: string) => findIn(payload, typ).map(({ id }) => id);

describe('claims that have to be strings', () => {
  test.each([
    ['{"sub":42}', 'sub is a number', 'RFC 7519 §4.1.2'],
    ['{"iss":["a"]}', 'iss is an array', 'RFC 7519 §4.1.1'],
    ['{"aud":5}', 'aud is a number', 'RFC 7519 §4.1.3'],
    ['{"aud":["a",5]}', 'aud is an array', 'RFC 7519 §4.1.3'],
    ['{"jti":null}', 'jti is null', 'RFC 7519 §4.1.7'],
  ])('%s', (payload, title, source) => {
    expect(findIn(payload)).toContainEqual(expect.objectContaining({ id: 'wrong-type', title, source }));
  });

  test.each(['{"sub":"42","iss":"a","jti":"b","aud":"c"}', '{"aud":["a","b"]}', '{"aud":[]}', '{"x":5}'])(
    'none in %s',
    (payload) => {
      expect(idsIn(payload)).not.toContain('wrong-type');
    },
  );
});

describe('an access token of RFC 9068', () => {
  const claims = { iss: 'i', exp: 2, aud: 'a', sub: 's', client_id: 'c', iat: 1, jti: 'j' };

  test('has all its claims', () => {
    expect(idsIn(JSON.stringify(claims), '"at+jwt"')).not.toContain('access-token-claims');
  });

  test.each(Object.keys(claims))('lacks %s', (name) => {
    const rest = Object.fromEntries(Object.entries(claims).filter(([each]) => each !== name));
    for (const typ of ['"at+jwt"', '"application/AT+JWT"'])
      expect(findIn(JSON.stringify(rest), typ)).toContainEqual(
        expect.objectContaining({ title: `An access token without ${name}` }),
      );
    expect(idsIn(JSON.stringify(rest))).not.toContain('access-token-claims');
  });
});

test('a key that came along is not to be used; a certificate counts only by its chain', () => {
  const along = (header: object) => findInToken(readToken(tokenOf({ alg: 'ES256', ...header }, '{}')));
  expect(along({ jwk: {} })).toContainEqual(
    expect.objectContaining({ severity: 'danger', title: 'Do not use jwk to verify' }),
  );
  expect(along({ x5c: [] })).toContainEqual(
    expect.objectContaining({ severity: 'danger', source: 'RFC 7515 §4.1.6, RFC 8725 §3.10' }),
  );
});

test('an ID token is told from an access token', () => {
  expect(idsIn('{"at_hash":"x"}')).toContain('id-token');
  expect(idsIn('{"at_hash":"x"}', '5')).toContain('id-token');
  expect(idsIn('{"at_hash":"x"}', '"at+jwt"')).not.toContain('id-token');
  expect(idsIn('{"nonce":"x"}')).not.toContain('id-token');
});

describe('what is there in another type is not called missing', () => {
  const NONE = { issuer: '', audience: '', type: '' };
  test.each([
    ['{"aud":5}', { ...NONE, audience: 'api' }, 'Its aud is a number, not “api”.'],
    ['{"iss":{}}', { ...NONE, issuer: 'me' }, 'Its iss is an object, not “me”.'],
    [
      '{}',
      { ...NONE, issuer: 'me', audience: 'api' },
      'Its iss is missing, not “me”; its aud is missing, not “api”.',
    ],
    ['{"aud":["a","b"]}', { ...NONE, audience: 'api' }, 'Its aud is “a”, “b”, not “api”.'],
    ['{}', { ...NONE, type: 'at+jwt' }, 'Its typ is a number, not “at+jwt”.'],
  ])('%s', (payload, expected, sentence) => {
    const token = readToken(tokenOf('{"alg":"ES256","typ":5}', payload));
    expect(checkPolicy(token, expected)).toMatchObject({ state: 'fail', sentence });
  });
});
