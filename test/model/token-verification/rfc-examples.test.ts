/** The examples of RFC 7515 Appendix A, RFC 7519 and RFC 8037, each read and checked the way the page does it. */
import { constants, createDecipheriv, createHmac, createPrivateKey, privateDecrypt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { innerTokens } from '#model/token-reader/inner-tokens.ts';
import { readInput } from '#model/token-intake/examine-input.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { decrypt } from '#model/token-verification/decrypt.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { withPlaintext } from '#model/token-verification/plaintext.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';

interface Vectors {
  readonly signed: readonly {
    readonly example: string;
    readonly text: string;
    readonly key: object;
    readonly payload: string;
  }[];
  readonly unsecured: { readonly text: string; readonly payload: string };
  readonly encrypted: readonly {
    readonly example: string;
    readonly text: string;
    readonly plaintext: string;
  }[];
  readonly decryptionKey: object;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/rfc7515-7519-8037.json', import.meta.url), 'utf8'),
) as Vectors;

/** Every token of the text: a general JSON serialization has one for each signature. */
function tokensIn(text: string): TokenReading[] {
  const { candidates } = readInput(text).intake;
  return [...candidates.keys()].flatMap((index) => readInput(text, index).token ?? []);
}

async function signatureOf(token: TokenReading, key: object | null) {
  const keyText = key === null ? '' : JSON.stringify(key);
  const given = readGivenKey(keyText, 'text');
  return (await checkSignature(token, { given, keyText, pinnedAlg: null, detached: '' })).check;
}

/** The same text with another character in the middle of every signature. */
const damaged = (text: string): string =>
  text.replaceAll(/(?<=\.|"signature": ")[\w-]{43,}(?="|$)/g, (signature) => {
    const middle = signature.length >> 1;
    const other = signature[middle] === 'A' ? 'B' : 'A';
    return `${signature.slice(0, middle)}${other}${signature.slice(middle + 1)}`;
  });

describe('every signed example', () => {
  test.each(vectors.signed.map((each) => [each.example, each] as const))(
    '%s matches its key, and no longer once its signature is damaged',
    async (_example, { text, key, payload }) => {
      const tokens = tokensIn(text);
      expect(tokens).toHaveLength(text.includes('signatures') ? 2 : 1);
      for (const token of tokens) {
        expect(token.payload?.text).toBe(payload);
        expect((await signatureOf(token, key)).word).toBe('matches');
      }
      const wrong = tokensIn(damaged(text));
      expect(wrong).toHaveLength(tokens.length);
      for (const token of wrong) expect((await signatureOf(token, key)).word).toBe('does not match');
    },
  );

  test('the general JSON serialization of RFC 7515 A.6 finds each key by the kid beside the signature', async () => {
    const general = vectors.signed.find(({ text }) => text.includes('signatures'));
    if (!general) throw new Error('the example is gone');
    const tokens = tokensIn(general.text);
    expect(tokens.map(({ kid }) => kid)).toEqual(['2010-12-29', 'e9bc097a-ce51-4036-9562-d2ade882db0d']);
    for (const token of tokens)
      expect((await signatureOf(token, general.key)).sentence).toContain(`found by kid “${token.kid}”`);
  });
});

test('RFC 7515 A.5, which is RFC 7519 6.1: an unsecured token is read, and there is nothing to check', async () => {
  const [token] = tokensIn(vectors.unsecured.text);
  if (!token) throw new Error('nothing was read');
  expect(token.payload?.text).toBe(vectors.unsecured.payload);
  expect(await signatureOf(token, null)).toMatchObject({ state: 'unchecked', word: 'unsecured' });
});

describe('the encrypted examples of RFC 7519', () => {
  test.each(vectors.encrypted.map((each) => [each.example, each] as const))(
    '%s cannot be opened here, and says which algorithm is missing',
    async (_example, { text }) => {
      const [token] = tokensIn(text);
      if (!token) throw new Error('nothing was read');
      expect([token.form, token.alg]).toEqual(['jwe', 'RSA1_5']);
      const given = readGivenKey(JSON.stringify(vectors.decryptionKey), 'text');
      const { check, plaintext } = await decrypt(token, given);
      expect([check.state, plaintext]).toEqual(['unable', null]);
      expect(check.sentence).toContain('RSA1_5');
    },
  );

  test.each(vectors.encrypted.map((each) => [each.example, each] as const))(
    '%s stands here as it was published: RSA and AES open it',
    (_example, { text, plaintext }) => {
      expect(openRsa15(text).toString('utf8')).toBe(plaintext);
    },
  );

  test('the token inside A.2 is the one of RFC 7515 A.2, and its signature matches', async () => {
    const nested = vectors.encrypted.find(({ example }) => example.includes('nested'));
    const signed = vectors.signed.find(({ example }) => example.includes('A.2'));
    if (!nested || !signed) throw new Error('an example is gone');
    const [outer] = tokensIn(nested.text);
    if (!outer) throw new Error('nothing was read');
    const opened = withPlaintext(outer, new Uint8Array(openRsa15(nested.text)));
    const [inner] = innerTokens(opened);
    expect(inner).toEqual({ path: 'payload', token: signed.text });
    const [token] = tokensIn(inner?.token ?? '');
    expect(token && (await signatureOf(token, signed.key)).word).toBe('matches');
  });
});

/** RSA1_5 with A128CBC-HS256 (RFC 7518 §4.2, §5.2.3), which browsers do not have; it throws when a character is off. */
function openRsa15(text: string): Buffer {
  const [header = '', ...rest] = text.split('.');
  const [encryptedKey, iv, ciphertext, tag] = rest.map((part) => Buffer.from(part, 'base64url'));
  if (!encryptedKey || !iv || !ciphertext || !tag) throw new Error('five parts were expected');
  const key = createPrivateKey({ key: { ...vectors.decryptionKey }, format: 'jwk' });
  const padded = privateDecrypt({ key, padding: constants.RSA_NO_PADDING }, encryptedKey);
  expect(padded.subarray(0, 2).toString('hex')).toBe('0002');
  const cek = padded.subarray(padded.indexOf(0, 2) + 1);
  const length = Buffer.alloc(8);
  length.writeBigUInt64BE(BigInt(header.length * 8));
  const mac = createHmac('sha256', cek.subarray(0, 16)).update(header).update(iv).update(ciphertext);
  expect(mac.update(length).digest().subarray(0, 16)).toEqual(tag);
  const decipher = createDecipheriv('aes-128-cbc', cek.subarray(16), iv);
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
}
