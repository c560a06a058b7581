import { createSign, generateKeyPairSync, sign } from 'node:crypto';
import { expect, test } from 'vitest';
import { readToken } from '#model/token-reader/reading.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';
import { encode } from '../../tokens.ts';

const RSA = generateKeyPairSync('rsa', { modulusLength: 2048 });
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' });
const INPUT = `${encode('{"alg":"RS256"}')}.${encode('{"sub":"x"}')}`;
const TOKEN = `${INPUT}.${createSign('sha256').update(INPUT).sign(RSA.privateKey, 'base64url')}`;

const checkWith = (token: string, keyText: string) =>
  checkSignature(readToken(token), {
    given: readGivenKey(keyText, 'text'),
    keyText,
    pinnedAlg: null,
    detached: '',
  });

test.each([
  [{ use: 'enc' }, 'use "enc"'],
  [{ alg: 'PS256' }, 'alg "PS256"'],
  [{ alg: 'RSA-OAEP' }, 'alg "RSA-OAEP"'],
  [{ key_ops: ['encrypt'] }, 'key_ops ["encrypt"]'],
])('a JWK with %j matches, and the restriction is told', async (members, restriction) => {
  const jwk = { ...RSA.publicKey.export({ format: 'jwk' }), ...members };
  const { check, used } = await checkWith(TOKEN, JSON.stringify(jwk));
  expect(check.state).toBe('pass');
  expect(used?.restriction).toContain(restriction);
});

test.each([{}, { use: 'sig' }, { alg: 'RS256' }, { key_ops: ['verify'] }])(
  'a JWK with %j has nothing against it',
  async (members) => {
    const jwk = { ...RSA.publicKey.export({ format: 'jwk' }), ...members };
    expect((await checkWith(TOKEN, JSON.stringify(jwk))).used?.restriction).toBeNull();
  },
);

test('a signature in DER is called that, not one of a wrong length', async () => {
  const input = `${encode('{"alg":"ES256"}')}.${encode('{"sub":"x"}')}`;
  const der = sign('sha256', Buffer.from(input), EC.privateKey).toString('base64url');
  const { check } = await checkWith(
    `${input}.${der}`,
    EC.publicKey.export({ type: 'spki', format: 'pem' }).toString(),
  );
  expect(check).toMatchObject({ state: 'fail', reason: 'its signature is written in DER' });
});

test('a PEM says which key it holds', async () => {
  const pem = EC.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const { check } = await checkWith(TOKEN, pem);
  expect(check).toMatchObject({ state: 'unable' });
  expect(check.sentence).toContain('EC key on P-256');
});

test('an RSASSA-PSS key checks PS256', async () => {
  const pss = generateKeyPairSync('rsa-pss', { modulusLength: 2048 });
  const input = `${encode('{"alg":"PS256"}')}.${encode('{"sub":"x"}')}`;
  const signature = sign('sha256', Buffer.from(input), { key: pss.privateKey, saltLength: 32 });
  const pem = pss.publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const { check } = await checkWith(`${input}.${signature.toString('base64url')}`, pem);
  expect(check.state).toBe('pass');
});
