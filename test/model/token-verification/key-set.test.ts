import { createSign, generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { closeChecks } from '#model/token-reader/verdict.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';
import { isSignedWith, parseToken } from '#model/verifiers/verifier.ts';
import { encode } from '../../tokens.ts';

const jwkOf = ({ publicKey }: ReturnType<typeof rsaPair>) => publicKey.export({ format: 'jwk' });
const rsaPair = () => generateKeyPairSync('rsa', { modulusLength: 2048 });
const SIGNER = rsaPair();
const RIGHT = jwkOf(SIGNER);
const WRONG = jwkOf(rsaPair());
const EC = generateKeyPairSync('ec', { namedCurve: 'P-256' }).publicKey.export({ format: 'jwk' });

function signed(header: object): string {
  const input = `${encode({ alg: 'RS256', ...header })}.${encode('{"sub":"x"}')}`;
  return `${input}.${createSign('sha256').update(input).sign(SIGNER.privateKey, 'base64url')}`;
}

async function checkWithSet(token: string, keys: readonly unknown[]) {
  const keyText = JSON.stringify({ keys });
  const given = readGivenKey(keyText, 'text');
  const outcome = await checkSignature(readToken(token), {
    given,
    keyText,
    pinnedAlg: null,
    detached: '',
  });
  const parsed = parseToken(readToken(token));
  if (!parsed) throw new Error('the token is none');
  return { ...outcome.check, isAccepted: await isSignedWith(parsed, given, 'RS256') };
}

describe('a JWK Set', () => {
  test('has one key that kid names, and it matches', async () => {
    const answer = await checkWithSet(signed({ kid: 'b' }), [
      { ...WRONG, kid: 'a' },
      { ...RIGHT, kid: 'b' },
    ]);
    expect(answer).toMatchObject({ state: 'pass', isAccepted: true });
    expect(answer.sentence).toContain('found by kid “b”');
  });

  test.each([
    [{ ...WRONG, kid: 'a' }, { ...RIGHT, kid: 'b' }, 'does not match; kid “b” in the set does'],
    [{ ...WRONG, kid: 'a' }, RIGHT, 'does not match; key 2 in the set does'],
    [{ ...EC, kid: 'a' }, { ...RIGHT, kid: 'b' }, 'does not fit RS256; kid “b” in the set does'],
  ])('names the key that matches where the one of kid does not', async (named, other, sentence) => {
    const answer = await checkWithSet(signed({ kid: 'a' }), [named, other]);
    expect(answer).toMatchObject({ state: 'fail', isAccepted: false });
    expect(answer.sentence).toContain(`The key its kid names ${sentence}`);
  });

  test('says of how many keys none matches', async () => {
    const answer = await checkWithSet(signed({}), [WRONG, EC, { ...WRONG, kid: 'c' }]);
    expect(answer).toMatchObject({ state: 'fail', reason: 'the signature matches no key of this set' });
    expect(answer.sentence).toContain('It matches none of the 3 keys of the set');
    const alone = await checkWithSet(signed({ kid: 'z' }), [WRONG]);
    expect(alone.sentence).toContain('It does not match the only key of the set');
    const lines = [answer, alone].map((check) => closeChecks([check]).status);
    expect(lines).toEqual([401, 401]);
  });

  test('of which no key can be used is not blamed on the token', async () => {
    const other = await checkWithSet(signed({}), [EC, { kty: 'oct', k: 'AAAA' }]);
    expect(other).toMatchObject({ state: 'unable', sentence: 'None of the 2 keys of the set fits RS256.' });
    const named = await checkWithSet(signed({ kid: 'a' }), [{ ...EC, kid: 'a' }, WRONG]);
    expect(named).toMatchObject({ state: 'unable' });
    expect(named.sentence).toContain('Of the key its kid names: RS256 needs a key of kty RSA');
  });

  test('counts every entry as it was written', async () => {
    const { sentence } = await checkWithSet(signed({}), [null, 5, WRONG, 'x', RIGHT]);
    expect(sentence).toContain('by trying all 2: key 5');
  });
});
