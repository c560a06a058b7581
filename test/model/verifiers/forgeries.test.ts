import { SignJWT, exportSPKI, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { readBase64url } from '#model/encoding/base64url.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { forge } from '#model/verifiers/forgeries.ts';
import type { Forgery } from '#model/verifiers/forgeries.ts';
import { serverFor } from '#model/verifiers/server-for.ts';
import { VERIFIERS, askVerifiers } from '#model/verifiers/verifiers.ts';
import { SECRET, tokenOf } from '../../tokens.ts';
import { NOW, signedToken } from '../token-judgement/judge-driver.ts';

const forgeriesOf = async (token: string, key: string): Promise<Forgery[]> =>
  forge(readToken(token), readGivenKey(key, 'text'), key);

const CLAIMS = { sub: 'u_42', iss: 'https://a.example', aud: 'x', exp: NOW + 60 };

/** Which verifiers let a token through. */
async function admittedBy(token: string, key: string, alg: string): Promise<string[]> {
  const demands = { alg: '', issuer: CLAIMS.iss, audience: CLAIMS.aud, type: '', now: NOW, leeway: 0 };
  const server = serverFor({ key: readGivenKey(key, 'text'), keyText: key, ...demands }, alg);
  const answers = await askVerifiers(readToken(token), server);
  return VERIFIERS.filter((_each, index) => answers[index]?.status === 200).map(({ id }) => id);
}

test('a sound server lets no forgery through; one that accepts none is fooled by each spelling of it', async () => {
  const forgeries = await forgeriesOf(signedToken('{"alg":"HS256"}', JSON.stringify(CLAIMS)), SECRET);
  expect(forgeries.length).toBeGreaterThanOrEqual(8);
  for (const { id, token } of forgeries) {
    const admitted = await admittedBy(token, SECRET, 'HS256');
    // The same octets in other characters are the same signature.
    expect([id, admitted.includes('sound')]).toEqual([id, id === 'respelt']);
    expect([id, !id.startsWith('alg-') || admitted.includes('accepts-none')]).toEqual([id, true]);
  }
});

test('a public key used as a secret, and a key of one’s own, each fool the server that asks for it', async () => {
  const { publicKey, privateKey } = await generateKeyPair('ES256', { extractable: true });
  const pem = await exportSPKI(publicKey);
  const token = await new SignJWT(CLAIMS).setProtectedHeader({ alg: 'ES256' }).sign(privateKey);
  const admitted = new Map<string, string[]>();
  for (const { id, token: forged } of await forgeriesOf(token, pem))
    admitted.set(id, await admittedBy(forged, pem, 'ES256'));
  expect(admitted.get('key-confusion')).toEqual(expect.arrayContaining(['trusts-alg', 'only-decodes']));
  expect(admitted.get('own-key')).toContain('uses-own-key');
  for (const [id, servers] of admitted)
    expect([id, servers.includes('sound')]).toEqual([id, id === 'respelt']);
});

describe('the signature in other characters', () => {
  const respelt = async (signature: string) =>
    (await forgeriesOf(tokenOf('{"alg":"HS256"}', '{}', signature), ''))
      .find(({ id }) => id === 'respelt')
      ?.token.split('.')[2];

  test.each(['AA', 'Ag', 'AAA', `${'A'.repeat(42)}8`])(
    'of %s is another text for the same octets',
    async (signature) => {
      const other = await respelt(signature);
      expect(other).not.toBe(signature);
      expect(readBase64url(other ?? '').octets).toEqual(readBase64url(signature).octets);
    },
  );

  test.each(['AAAA', ''])('cannot be made of %j, which uses all its bits', async (signature) => {
    expect(await respelt(signature)).toBeUndefined();
  });
});
