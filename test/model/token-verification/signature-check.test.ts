import { readFileSync } from 'node:fs';
import { SignJWT, exportJWK, generateKeyPair } from 'jose';
import { describe, expect, test } from 'vitest';
import { readBase64url } from '#model/encoding/base64url.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { writeUtf8 } from '#model/encoding/utf8.ts';
import { closeChecks } from '#model/token-reader/verdict.ts';
import { checkFormat } from '#model/token-reader/format-check.ts';
import type { GivenKey } from '#model/token-verification/given-key.ts';
import { findInSecret } from '#model/token-verification/key-findings.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';
import { signCompact } from '#model/token-verification/sign.ts';
import { tokenOf } from '../../tokens.ts';

interface TextbookVectors {
  readonly textbook_token: { readonly token: string };
  readonly corrected_7_claims: { readonly token: string };
  readonly corrected_2_claims: { readonly token: string };
  readonly obfuscated_email_as_printed: { readonly token: string };
  readonly noncanonical_spellings_of_corrected_2_claims: { readonly tokens: readonly string[] };
  readonly none: { readonly token: string };
  readonly none_mixed_case: { readonly token: string };
  readonly padded_base64: { readonly token: string };
}

const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/textbook-token.json', import.meta.url), 'utf8'),
) as TextbookVectors;
const mystar = writeUtf8('mystar');
const secretOf = (octets: Uint8Array<ArrayBuffer>): GivenKey =>
  octets.length > 0 ? { kind: 'secret', octets } : { kind: 'none' };
const verify = async (token: string, secret = mystar) =>
  (
    await checkSignature(readToken(token), {
      given: secretOf(secret),
      keyText: '',
      pinnedAlg: null,
      detached: '',
    })
  ).check;

describe('the textbook token', () => {
  test('its printed signature belongs to another payload', async () => {
    expect(await verify(vectors.textbook_token.token)).toMatchObject({
      state: 'fail',
      word: 'does not match',
    });
  });

  test.each(['corrected_7_claims', 'corrected_2_claims', 'obfuscated_email_as_printed'] as const)(
    '%s verifies',
    async (name) => {
      expect((await verify(vectors[name].token)).state).toBe('pass');
    },
  );

  test('its seven claims, signed again, give the printed signature', async () => {
    const { token } = vectors.corrected_7_claims;
    const input = token.split('.').slice(0, 2).join('.');
    expect(await signCompact(input, 'HS256', secretOf(mystar))).toBe(token);
  });

  test.each(vectors.noncanonical_spellings_of_corrected_2_claims.tokens)(
    'another spelling of the same signature matches, and Format refuses it: %s',
    async (token) => {
      expect((await verify(token)).state).toBe('pass');
      expect(checkFormat(readToken(token))).toMatchObject({
        state: 'fail',
        sentence: expect.stringContaining('bits that belong to no byte') as unknown,
      });
    },
  );

  test('padding changes the text that was signed, and both lights say so', async () => {
    const { token } = vectors.padded_base64;
    expect(await verify(token)).toMatchObject({
      state: 'fail',
      sentence: expect.stringContaining('only when the segments are spelt') as unknown,
    });
    expect(checkFormat(readToken(token)).sentence).toContain('padding');
  });

  test('its secret is too short', () => {
    expect(findInSecret('HS256', mystar)).toEqual([
      expect.objectContaining({
        id: 'short-secret',
        title: 'The secret has 48 bits; HS256 wants 256',
        remedy: expect.stringContaining('308,915,776') as unknown,
      }),
    ]);
  });
});

test('RFC 7515 A.1 verifies with its key', async () => {
  const key = readBase64url(
    'AyM1SysPpbyDfgZld3umj1qzKObwVMkoqQ-EstJQLr_T-1qS0gZH75aKtMN3Yj0iPS4hcgUuTwjAzZr1Z9CAow',
  ).octets;
  const token =
    'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk';
  expect((await verify(token, key)).state).toBe('pass');
});

describe('what cannot be checked is never called invalid', () => {
  const none = new Uint8Array(0);
  const header = (json: string) => tokenOf(json, '{}');
  test.each([
    ['no key', vectors.textbook_token.token, 'unchecked', 'No key was given'],
    ['alg none', vectors.none.token, 'unchecked', 'nothing to check'],
    ['alg nOnE', vectors.none_mixed_case.token, 'unable', 'A sloppy verifier treats it as none'],
    ['alg constructor', header('{"alg":"constructor"}'), 'unable', 'Unknown algorithm “constructor”'],
    ['no alg', header('{}'), 'unable', 'names no algorithm'],
    ['alg 5', header('{"alg":5}'), 'unable', 'alg is no string'],
    ['no signature part', 'eyJhbGciOiJIUzI1NiJ9.e30', 'unchecked', 'no signature part'],
  ])('%s', async (_kind, token, state, sentence) => {
    const check = await verify(token, none);
    expect(check.state).toBe(state);
    expect(check.sentence).toContain(sentence);
    expect(closeChecks([check]).status).toBeNull();
  });
});

test('a removed signature and a cut one fail, each with its own words', async () => {
  const [header, payload] = vectors.corrected_2_claims.token.split('.');
  expect(await verify(`${header}.${payload}.`)).toMatchObject({
    state: 'fail',
    sentence: expect.stringContaining('was removed') as unknown,
  });
  expect(await verify(vectors.corrected_2_claims.token.slice(0, -7))).toMatchObject({
    state: 'fail',
    sentence: expect.stringContaining('27 of 32 bytes') as unknown,
  });
});

test('nothing is signed without a secret or with an algorithm that has none', async () => {
  expect(await signCompact('a.b', 'HS256', { kind: 'none' })).toBeUndefined();
  expect(await signCompact('a.b', 'none', secretOf(mystar))).toBeUndefined();
  expect(await signCompact('a.b', 'constructor', secretOf(mystar))).toBeUndefined();
});

describe('a key that was given', () => {
  test.each([
    ['is told from one that came along as well', true],
    ['is not taken for another one that came along', false],
  ])('%s', async (_what, isSame) => {
    const pair = await generateKeyPair('ES256', { extractable: true });
    const other = await generateKeyPair('ES256', { extractable: true });
    const jwk = await exportJWK(isSame ? pair.publicKey : other.publicKey);
    const token = await new SignJWT({}).setProtectedHeader({ alg: 'ES256', jwk }).sign(pair.privateKey);
    const given: GivenKey = { kind: 'jwk', jwk: { ...(await exportJWK(pair.publicKey)) } };
    const { check, used } = await checkSignature(readToken(token), {
      given,
      keyText: '',
      pinnedAlg: null,
      detached: '',
    });
    expect(check.state).toBe('pass');
    expect(used).toMatchObject({ from: 'person', cameAlong: isSame });
  });
});
