import { generateKeyPairSync } from 'node:crypto';
import { exportJWK, generateKeyPair } from 'jose';
import type { JWK } from 'jose';
import { afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { writeUtf8 } from '#model/encoding/utf8.ts';
import { NO_CRYPTOGRAPHY } from '#model/token-verification/cryptography.ts';
import { T } from '../../tokens.ts';
import { B, DIRECT, SECRET, decryptText, jweOf, seal, sealDirect } from './jwe-driver.ts';

afterEach(() => vi.unstubAllGlobals());

describe('a secret', () => {
  test.each([
    [`${SECRET}\n`, 'It opens without the line break at its end.'],
    [Buffer.from(SECRET).toString('base64url'), 'It opens when the key is read as base64url.'],
    [Buffer.from(SECRET).toString('hex'), 'It opens when the key is read as hex.'],
  ])('typed as %j opens with a difference, and that is told', async (typed, hint) => {
    const wrapped = await seal({ alg: 'A128KW', enc: 'A128CBC-HS256' }, writeUtf8(SECRET));
    for (const token of [await sealDirect(), wrapped])
      expect((await decryptText(token, typed)).sentence).toBe(
        `It does not open as the key is read now. ${hint}`,
      );
  });

  test('of another length is told the one it needs', async () => {
    const answer = await decryptText(await sealDirect(), 'short');
    expect(answer).toMatchObject({ state: 'unable', status: null });
    expect(answer.sentence).toBe('dir with A128GCM takes a secret of 16 bytes; this one has 5.');
  });

  test('that is another one does not open it', async () => {
    const answer = await decryptText(await sealDirect(), 'sixteen-bytes-no');
    expect(answer).toMatchObject({ state: 'fail', status: 401 });
  });

  test('of no use for a private key is called a secret', async () => {
    const token = jweOf({ ...DIRECT, alg: 'RSA-OAEP' }, { key: B(256) });
    expect((await decryptText(token, SECRET)).sentence).toContain('was read as a shared secret');
  });

  test('opens it whose other parts are spelt with padding', async () => {
    const token = `${await sealDirect()}==`;
    expect((await decryptText(token, SECRET)).state).toBe('pass');
  });
});

describe('a password', () => {
  const alg = 'PBES2-HS256+A128KW';
  test('is not asked for by a token that wants too many rounds', async () => {
    const token = jweOf({ ...DIRECT, alg, p2c: 900_000_000, p2s: B(16) }, { key: B(24) });
    for (const key of ['', 'password']) {
      const { sentence, state, findings, status } = await decryptText(token, key);
      expect(state).toBe('unable');
      expect(sentence).toContain('Its p2c is refused here, whatever the password: 900,000,000 rounds');
      expect(findings).toEqual([expect.objectContaining({ id: 'too-many-rounds', path: 'p2c' })]);
      expect(status).toBeNull();
    }
  });

  test('is guessed fast where p2c is small', async () => {
    const token = jweOf({ ...DIRECT, alg, p2c: 10, p2s: B(16) }, { key: B(24) });
    const { findings } = await decryptText(token, 'password');
    expect(findings).toEqual([
      expect.objectContaining({ id: 'too-few-rounds', source: 'RFC 7518 §4.8.1.2' }),
    ]);
  });
});

describe('a public key', () => {
  let key: JWK;
  let token: string;
  const alg = 'RSA-OAEP-256';
  beforeAll(async () => {
    const pair = await generateKeyPair(alg, { extractable: true });
    key = await exportJWK(pair.privateKey);
    token = await seal({ alg, enc: 'A128GCM', kid: 'a' }, pair.publicKey);
  });

  test.each(['RSA-OAEP', 'ECDH-ES', 'ECDH-ES+A128KW'])(
    'of %s says nothing about the sender',
    async (each) => {
      const pair = await generateKeyPair(each, { extractable: true });
      const sealed = await seal({ alg: each, enc: 'A128GCM' }, pair.publicKey);
      const answer = await decryptText(sealed, JSON.stringify(await exportJWK(pair.privateKey)));
      expect(answer.state).toBe('pass');
      expect(answer.sentence).toContain('it does not say who did');
      expect(answer.findings).toEqual([
        expect.objectContaining({ id: 'sealed-by-anyone', source: 'RFC 7519 §11.1, §11.2' }),
      ]);
      const nested = await seal({ alg: each, enc: 'A128GCM', cty: 'JWT' }, pair.publicKey, T);
      const inside = await decryptText(nested, JSON.stringify(await exportJWK(pair.privateKey)));
      expect(inside.findings).toEqual([]);
    },
  );

  test('does not open, and is told so', async () => {
    const { kty, n, e } = key;
    const answer = await decryptText(token, JSON.stringify({ kty, n, e }));
    expect(answer.state).toBe('unable');
    expect(answer.sentence).toBe('This JWK is public: the private RSA key opens the token.');
    const pem = generateKeyPairSync('rsa', { modulusLength: 2048 }).publicKey.export({
      type: 'spki',
      format: 'pem',
    });
    expect((await decryptText(token, String(pem))).sentence).toContain('PEM public key is public');
  });

  test('of another kind or curve is named', async () => {
    const ec = generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey;
    for (const type of ['sec1', 'pkcs8'] as const) {
      const pem = String(ec.export({ type, format: 'pem' }));
      expect((await decryptText(token, pem)).sentence).toContain(
        'RSA-OAEP-256 needs an RSA key; this PEM holds an EC key',
      );
      const agreed = jweOf({ ...DIRECT, alg: 'ECDH-ES', epk: { kty: 'EC', crv: 'P-256' } });
      expect((await decryptText(agreed, pem)).sentence).toBe(
        'The epk of the token is on P-256; this key is on P-384.',
      );
    }
  });

  test('of an EC PEM in SEC 1 opens', async () => {
    const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
    const sealed = await seal({ alg: 'ECDH-ES', enc: 'A128GCM' }, publicKey);
    expect(
      (await decryptText(sealed, String(privateKey.export({ type: 'sec1', format: 'pem' })))).state,
    ).toBe('pass');
  });

  test('of 1024 bits is refused for its length', async () => {
    const small = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey;
    const answer = await decryptText(token, String(small.export({ type: 'pkcs8', format: 'pem' })));
    expect(answer).toMatchObject({ state: 'unable' });
    expect(answer.sentence).toContain('demands 2048 bits (RFC 7518 §4.2, §4.3); this RSA key has 1024');
  });

  test('of a set is named, also where kid names another', async () => {
    const wrong = await exportJWK((await generateKeyPair(alg, { extractable: true })).privateKey);
    const set = (...keys: readonly unknown[]) => decryptText(token, JSON.stringify({ keys }));
    expect((await set(wrong, { ...key, kid: 'a' })).sentence).toContain(
      'Decrypted with a key of the set, kid “a”.',
    );
    const other = await set({ ...wrong, kid: 'a' }, null, { ...key, kid: 'b' });
    expect(other.sentence).toContain('a key of the set, kid “b”, not with the one its kid names');
    const none = await set(wrong, { ...wrong, kid: 'c' });
    expect(none).toMatchObject({ state: 'fail', status: 401 });
    expect(none.sentence).toContain('None of the 2 keys of the set opens it');
  });
});

test('what unpacks to too much is not unpacked, and the key is not blamed', async () => {
  const token = await seal({ ...DIRECT, zip: 'DEF' }, writeUtf8(SECRET), '0'.repeat(300_000));
  const answer = await decryptText(token, SECRET);
  expect(answer).toMatchObject({ state: 'unable' });
  expect(answer.sentence).toContain('more than 250,000 bytes');
});

test('without cryptography nothing is opened, whatever the key', async () => {
  const token = await sealDirect();
  vi.stubGlobal('crypto', { getRandomValues: () => new Uint8Array(0) });
  for (const key of ['', SECRET, 'wrong'])
    expect(await decryptText(token, key)).toMatchObject({
      state: 'unable',
      sentence: expect.stringContaining(NO_CRYPTOGRAPHY) as unknown,
      status: null,
    });
});
