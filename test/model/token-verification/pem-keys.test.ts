import { generateKeyPairSync, sign } from 'node:crypto';
import type { KeyObject } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readToken } from '#model/token-reader/reading.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';
import { encode, tokenOf } from '../../tokens.ts';

const checkWith = async (token: string, keyText: string) =>
  (
    await checkSignature(readToken(token), {
      given: readGivenKey(keyText, 'text'),
      keyText,
      pinnedAlg: null,
      detached: '',
    })
  ).check;

const pemOf = (key: KeyObject, type: 'spki' | 'pkcs8' | 'sec1'): string =>
  String(
    key.type === 'public'
      ? key.export({ type: 'spki', format: 'pem' })
      : key.export({ type: type === 'sec1' ? 'sec1' : 'pkcs8', format: 'pem' }),
  );

/** An EC key in the three forms of a PEM. */
function ecForms(namedCurve: string): [string, string][] {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve });
  return [
    ['SPKI', pemOf(publicKey, 'spki')],
    ['PKCS #8', pemOf(privateKey, 'pkcs8')],
    ['SEC 1', pemOf(privateKey, 'sec1')],
  ];
}

const RS256 = tokenOf({ alg: 'RS256' }, '{}', 'A'.repeat(342));
const ES256 = tokenOf({ alg: 'ES256' }, '{}', 'A'.repeat(86));

describe('a PEM says which key it holds', () => {
  test.each(ecForms('P-384'))('an EC key in %s, with its curve', async (_form, pem) => {
    const forRsa = await checkWith(RS256, pem);
    expect(forRsa).toMatchObject({
      state: 'unable',
      sentence: 'RS256 needs an RSA key; this PEM holds an EC key on P-384.',
    });
    const forOther = await checkWith(ES256, pem);
    expect(forOther).toMatchObject({
      state: 'unable',
      sentence: 'ES256 needs the curve P-256; this PEM holds an EC key on P-384.',
    });
  });

  test.each(ecForms('brainpoolP256r1').slice(0, 2))(
    'an EC key in %s on a curve that nobody named here',
    async (_form, pem) => {
      const { state, sentence } = await checkWith(ES256, pem);
      expect(state).toBe('unable');
      expect(sentence).toContain('this PEM holds an EC key on a curve that is not known here');
    },
  );

  test.each(ecForms('secp256k1'))(
    'a secp256k1 key in %s is not blamed for the browser',
    async (_form, pem) => {
      const token = tokenOf({ alg: 'ES256K' }, '{}', 'A'.repeat(86));
      const { state, sentence } = await checkWith(token, pem);
      expect(state).toBe('unable');
      expect(sentence).toBe('This browser does not have ES256K.');
    },
  );

  test('an EC key in SEC 1 checks what it signed', async () => {
    for (const [alg, namedCurve, hash] of [
      ['ES256', 'P-256', 'sha256'],
      ['ES512', 'P-521', 'sha512'],
    ] as const) {
      const { privateKey } = generateKeyPairSync('ec', { namedCurve });
      const input = `${encode({ alg })}.${encode('{}')}`;
      const signature = sign(hash, Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
      const token = `${input}.${signature.toString('base64url')}`;
      expect(await checkWith(token, pemOf(privateKey, 'sec1'))).toMatchObject({ state: 'pass' });
    }
  });

  test('an RSASSA-PSS key, private or public, checks PS256 and is refused for RS256', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
    const input = `${encode({ alg: 'PS256' })}.${encode('{}')}`;
    const signature = sign('sha256', Buffer.from(input), { key: privateKey, saltLength: 32 });
    for (const pem of [pemOf(publicKey, 'spki'), pemOf(privateKey, 'pkcs8')]) {
      expect(await checkWith(`${input}.${signature.toString('base64url')}`, pem)).toMatchObject({
        state: 'pass',
      });
      expect((await checkWith(RS256, pem)).sentence).toContain('an RSASSA-PSS key, which is for PS256');
    }
  });
});
