import { describe, expect, test } from 'vitest';
import { check } from '#model/token-reader/check.ts';
import { readToken } from '#model/token-reader/reading.ts';
import type { UsedKey } from '#model/token-verification/signature-text-check.ts';
import { checkTrust } from '#model/token-verification/trust-check.ts';
import { encode, tokenOf } from '../../tokens.ts';

const MATCHES = check('Signature', 'pass', 'It matches.');
const GIVEN: UsedKey = {
  from: 'person',
  cameAlong: false,
  isPrivate: false,
  bits: null,
  found: null,
  restriction: null,
};
const trustIn = (token: string, used: UsedKey | null, signature = MATCHES, isSecretKnown = false) =>
  checkTrust(readToken(token), { check: signature, used }, isSecretKnown);
const jwsOf = (header: object) => tokenOf(header, '{}');
const jweOf = (alg: string) =>
  `${encode({ alg, enc: 'A256GCM' })}.AAAA.${'A'.repeat(16)}.AAAA.${'A'.repeat(22)}`;

describe('whose key it was', () => {
  test('a key that the person gave is trusted', () => {
    expect(trustIn(jwsOf({ alg: 'RS256' }), { ...GIVEN, bits: 2048 })).toMatchObject({ state: 'pass' });
    expect(trustIn(jwsOf({ alg: 'HS256' }), { ...GIVEN, bits: 256 })).toMatchObject({ state: 'pass' });
    expect(trustIn(jwsOf({ alg: 'ES256' }), GIVEN)).toMatchObject({ state: 'pass' });
  });

  test.each([
    ['HS256', 248, 'its key has 248 bits where RFC 7518 demands 256'],
    ['HS512', 504, 'its key has 504 bits where RFC 7518 demands 512'],
  ])('%s with %i bits is one that strict servers refuse (RFC 7518 §3.2)', (alg, bits, reason) => {
    expect(trustIn(jwsOf({ alg }), { ...GIVEN, bits })).toMatchObject({
      state: 'fail',
      isDisputed: true,
      reason,
    });
    expect(trustIn(jwsOf({ alg }), { ...GIVEN, bits: bits + 8 })).toMatchObject({ state: 'pass' });
  });

  test('a secret that everyone knows is no secret, however long', () => {
    expect(trustIn(jwsOf({ alg: 'HS256' }), { ...GIVEN, bits: 512 }, MATCHES, true)).toMatchObject({
      state: 'fail',
      isDisputed: true,
      reason: 'its secret is publicly known',
    });
  });

  test('of a key that was given and came along, where it comes from is left to judge', () => {
    const both = { ...GIVEN, cameAlong: true };
    expect(trustIn(jwsOf({ alg: 'ES256', jwk: {} }), both)).toMatchObject({
      state: 'unchecked',
      reason: 'where its key comes from',
    });
    expect(trustIn(jwsOf({ alg: 'ES256', typ: 'dpop+jwt', jwk: {} }), both)).toMatchObject({ state: 'pass' });
  });

  test('while no key fitted, none is trusted, least of all the one that came along', () => {
    const no = check('Signature', 'fail', 'No.');
    expect(trustIn(jwsOf({ alg: 'ES256', jwk: {} }), null, no).sentence).toContain('The jwk in the header');
    expect(trustIn(jwsOf({ alg: 'ES256' }), null, no).sentence).toContain('Give a key that you trust');
    const open = check('Signature', 'unchecked', 'No key.');
    expect(trustIn(jwsOf({ alg: 'ES256', jwk: {} }), null, open).sentence).toContain('Give a key');
  });

  test('a short RSA key is one that strict servers refuse (RFC 7518 §3.3)', () => {
    for (const alg of ['RS256', 'PS512'])
      expect(trustIn(jwsOf({ alg }), { ...GIVEN, bits: 2047 })).toMatchObject({
        state: 'fail',
        isDisputed: true,
      });
  });

  test('a key whose own members are against its use is one that strict servers refuse (RFC 7517 §4)', () => {
    const restriction = 'has use "enc", and only sig allows to check signatures (RFC 7517 §4.2)';
    expect(trustIn(jwsOf({ alg: 'ES256' }), { ...GIVEN, restriction })).toMatchObject({
      state: 'fail',
      isDisputed: true,
      reason: `its key ${restriction}`,
    });
  });

  test('a key that came along is not trusted, but in a DPoP proof it is meant to', () => {
    const own: UsedKey = { ...GIVEN, from: 'token' };
    expect(trustIn(jwsOf({ alg: 'ES256' }), own)).toMatchObject({ state: 'fail', isDisputed: false });
    expect(trustIn(jwsOf({ alg: 'ES256', typ: 'dpop+jwt' }), own)).toMatchObject({ state: 'pass' });
  });

  test('of a certificate that came along it is said that nobody vouches for it', () => {
    const answer = trustIn(jwsOf({ alg: 'ES256', x5c: ['MIIB'] }), { ...GIVEN, from: 'token' });
    expect(answer.state).toBe('fail');
    expect(answer.sentence).toMatch(/^The certificate came with the token, and no authority/);
  });

  test('what is encrypted to a public key does not say who wrote it', () => {
    for (const alg of ['RSA-OAEP', 'RSA-OAEP-256', 'ECDH-ES', 'ECDH-ES+A128KW'])
      expect(trustIn(jweOf(alg), GIVEN)).toMatchObject({ state: 'unchecked', reason: 'who wrote it' });
    for (const alg of ['dir', 'A128KW', 'PBES2-HS256+A128KW'])
      expect(trustIn(jweOf(alg), GIVEN)).toMatchObject({ state: 'pass' });
  });
});
