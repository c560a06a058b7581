import { expect, test } from 'vitest';
import { findInDpopProof } from '#model/token-reader/dpop-findings.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { checkTime } from '#model/token-reader/time-check.ts';
import { tokenOf } from '../../tokens.ts';

const JWK = { kty: 'EC', crv: 'P-256', x: 'a', y: 'b' };
const CLAIMS = { jti: 'a1', htm: 'POST', htu: 'https://api.example/orders', iat: 1_768_468_643 };
const proofOf = (header: object, claims: object) =>
  readToken(tokenOf({ typ: 'dpop+jwt', alg: 'ES256', jwk: JWK, ...header }, claims));
const titlesIn = (header: object, claims: object) =>
  findInDpopProof(proofOf(header, claims)).map(({ title }) => title);

test('a proof that has what it needs has no finding', () => {
  expect(titlesIn({}, CLAIMS)).toEqual([]);
  expect(titlesIn({ typ: 'application/dpop+jwt' }, { ...CLAIMS, ath: 'hash' })).toEqual([]);
});

test.each([
  [{ jwk: { ...JWK, d: 'c' } }, {}, 'The proof gives its private key away'],
  [{ jwk: { kty: 'oct', k: 'c' }, alg: 'HS256' }, {}, 'A proof cannot be made with HS256'],
  [{ jwk: undefined }, {}, 'The proof has no key'],
  [{ alg: 'none' }, {}, 'A proof cannot be made with none'],
  [{}, { jti: undefined }, 'The proof has no jti'],
  [{}, { htm: undefined }, 'The proof has no htm'],
  [{}, { iat: '1768468643' }, 'The iat of the proof is no number'],
  [{}, { jti: 1 }, 'The jti of the proof is no string'],
  [{}, { htu: 'https://api.example/orders?page=2' }, 'The htu is not the bare address of the request'],
  [{}, { htu: 'x' }, 'The htu is not the bare address of the request'],
])('%j and %j', (header, claims, title) => {
  expect(titlesIn(header, { ...CLAIMS, ...claims })).toContain(title);
});

test('other tokens are not judged as proofs', () => {
  expect(titlesIn({ typ: 'at+jwt', jwk: undefined }, {})).toEqual([]);
});

test('nobody says of a proof that it lasts for ever', () => {
  expect(checkTime(proofOf({}, CLAIMS), 1_768_468_650).sentence).toContain('a short while after its iat');
});
