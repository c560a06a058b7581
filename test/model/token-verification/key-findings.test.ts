import { describe, expect, test } from 'vitest';
import { writeBase64url } from '#model/encoding/base64url.ts';
import { readToken } from '#model/token-reader/reading.ts';
import type { GivenKey } from '#model/token-verification/given-key.ts';
import { findInKey } from '#model/token-verification/key-findings.ts';
import type { UsedKey } from '#model/token-verification/signature-text-check.ts';
import { tokenOf } from '../../tokens.ts';

const USED: UsedKey = {
  from: 'person',
  cameAlong: false,
  isPrivate: false,
  bits: null,
  found: null,
  restriction: null,
};
const secretOf = (octets: number): GivenKey => ({
  kind: 'secret',
  octets: new Uint8Array(octets).fill(0x21),
});
const idsIn = (alg: string, given: GivenKey, used: UsedKey | null) =>
  findInKey(readToken(tokenOf({ alg }, '{}')), given, used).map(({ id }) => id);
const PEM: GivenKey = { kind: 'pem', label: 'PUBLIC KEY', der: new Uint8Array(1) };

describe('a short secret', () => {
  test('is one with fewer bits than the hash, once it has matched', () => {
    expect(idsIn('HS256', secretOf(31), USED)).toEqual(['short-secret']);
    expect(idsIn('HS256', secretOf(32), USED)).toEqual([]);
    expect(idsIn('HS512', secretOf(63), USED)).toEqual(['short-secret']);
    expect(idsIn('HS256', secretOf(31), null)).toEqual([]);
  });

  test('may stand in a JWK of kty oct, and only there', () => {
    const jwk = (kty: string): GivenKey => ({
      kind: 'jwk',
      jwk: { kty, k: writeBase64url(new Uint8Array(8)) },
    });
    expect(idsIn('HS256', jwk('oct'), USED)).toEqual(['short-secret']);
    expect(idsIn('HS256', jwk('EC'), USED)).toEqual([]);
    expect(idsIn('HS256', { kind: 'jwk', jwk: { kty: 'oct' } }, USED)).toEqual([]);
  });

  test('of few lower-case letters is counted', () => {
    const given: GivenKey = { kind: 'secret', octets: Uint8Array.from([0x61, 0x62, 0x63]) };
    const [finding] = findInKey(readToken(tokenOf({ alg: 'HS256' }, '{}')), given, USED);
    expect(finding?.remedy).toContain('3 lower-case letters allow only 17,576 secrets.');
  });
});

test('a private key is remarked when the person gave it', () => {
  expect(idsIn('ES256', PEM, { ...USED, isPrivate: true })).toEqual(['private-key']);
  expect(idsIn('ES256', PEM, { ...USED, from: 'token', isPrivate: true })).toEqual([]);
  expect(idsIn('ES256', PEM, USED)).toEqual([]);
});

test('an RSA key has 2048 bits or more; other keys are not measured by that', () => {
  for (const alg of ['RS256', 'PS384']) {
    expect(idsIn(alg, PEM, { ...USED, bits: 2047 })).toEqual(['short-rsa-key']);
    expect(idsIn(alg, PEM, { ...USED, bits: 2048 })).toEqual([]);
  }
  expect(idsIn('HS256', secretOf(32), { ...USED, bits: 256 })).toEqual([]);
});
