/** Why the decoder verifies for itself: what `jose` answers, rightly for a server, and what a person needs to hear. */
import { createHmac, generateKeyPairSync, sign } from 'node:crypto';
import { compactVerify, importJWK } from 'jose';
import { describe, expect, test } from 'vitest';
import { checkFormat } from '#model/token-reader/format-check.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';
import { SECRET, encode } from '../../tokens.ts';

async function signatureOf(token: string, keyText: string) {
  const given = readGivenKey(keyText, 'text');
  const input = { given, keyText, pinnedAlg: null, detached: '' };
  return (await checkSignature(readToken(token), input)).check;
}

const refusal = async (verification: Promise<unknown>): Promise<string> =>
  verification.then(
    () => 'verified',
    (error: unknown) => String(error),
  );

const seal = (input: string): string =>
  `${input}.${createHmac('sha256', SECRET).update(input).digest('base64url')}`;

test('an RSA key of 1024 bits: to jose a good and a bad signature are the same', async () => {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 1024 });
  const jwk = publicKey.export({ format: 'jwk' });
  const input = `${encode({ alg: 'RS256' })}.${encode({ sub: 'x' })}`;
  const good = `${input}.${sign('sha256', Buffer.from(input), privateKey).toString('base64url')}`;
  const bad = `${input}.${Buffer.alloc(128, 1).toString('base64url')}`;
  const key = await importJWK({ ...jwk }, 'RS256');
  const answer = await refusal(compactVerify(good, key));
  expect(answer).toContain('2048 bits or larger');
  expect(await refusal(compactVerify(bad, key))).toBe(answer);
  expect(await signatureOf(good, JSON.stringify(jwk))).toMatchObject({ word: 'matches' });
  expect((await signatureOf(good, JSON.stringify(jwk))).sentence).toContain('too short');
  expect(await signatureOf(bad, JSON.stringify(jwk))).toMatchObject({ word: 'does not match' });
});

describe('a sealed token that a strict reader refuses', () => {
  const plainHeader = encode({ alg: 'HS256', b64: false, crit: ['b64'] });
  test.each([
    ['padding behind the header', `${encode('{"alg":"HS256"}')}=.e30`, 'JWSInvalid', 'fail'],
    ['a name twice in the header', `${encode('{"alg":"none","alg":"HS256"}')}.e30`, 'verified', 'fail'],
    ['plain content with a dot', `${plainHeader}.$.02`, 'JWSInvalid: Invalid Compact JWS', 'fail'],
    [
      'crit that is not understood',
      `${encode({ alg: 'HS256', crit: ['x'], x: 1 })}.e30`,
      'JOSENotSupported',
      'fail',
    ],
  ])('%s: the signature matches all the same, and that is said', async (_what, input, answer, format) => {
    const token = seal(input);
    expect(await refusal(compactVerify(token, Buffer.from(SECRET)))).toContain(answer);
    expect((await signatureOf(token, SECRET)).word).toBe('matches');
    expect(checkFormat(readToken(token)).state).toBe(format);
  });
});

test('an empty secret, given as a JWK, is a key like any other, and everybody has it', async () => {
  const input = `${encode({ alg: 'HS256' })}.e30`;
  const token = `${input}.${createHmac('sha256', '').update(input).digest('base64url')}`;
  expect(await refusal(compactVerify(token, new Uint8Array(0)))).toContain('Zero-length key');
  expect((await signatureOf(token, '{"kty":"oct","k":""}')).word).toBe('matches');
  expect((await signatureOf(seal(input), '{"kty":"oct","k":""}')).word).toBe('does not match');
});

test('a private key verifies here with its public half', async () => {
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const jwk = privateKey.export({ format: 'jwk' });
  const input = `${encode({ alg: 'ES256' })}.e30`;
  const octets = sign('sha256', Buffer.from(input), { key: privateKey, dsaEncoding: 'ieee-p1363' });
  const token = `${input}.${octets.toString('base64url')}`;
  const key = await importJWK({ ...jwk }, 'ES256');
  expect(await refusal(compactVerify(token, key))).toContain('must be of type "public"');
  expect((await signatureOf(token, JSON.stringify(jwk))).word).toBe('matches');
});
