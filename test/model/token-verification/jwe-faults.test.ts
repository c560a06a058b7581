import { array, assert, asyncProperty, constantFrom, dictionary, oneof, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readToken } from '#model/token-reader/reading.ts';
import { decrypt } from '#model/token-verification/decrypt.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { T, encode } from '../../tokens.ts';
import { B, DIRECT, SECRET, decryptText, jweOf, sealDirect } from './jwe-driver.ts';

const CBC = { alg: 'dir', enc: 'A128CBC-HS256' };

describe('a JWE that no key opens is at fault itself, and Format says it before any key is given', () => {
  test.each([
    ['an alg that signs', jweOf({ alg: 'HS256', enc: 'A128GCM' }), 'alg HS256 signs, it manages no keys'],
    ['an alg that signs, and no enc', jweOf({ alg: 'HS256' }), 'and enc is missing'],
    ['two tokens run together', `${T}.${T.split('.').slice(1).join('.')}`, 'Perhaps two tokens run together'],
    ['no enc', jweOf({ alg: 'dir' }), 'the header has no enc'],
    [
      'an IV of 3 bytes',
      jweOf(DIRECT, { iv: B(3) }),
      'its initialization vector has 3 bytes, and A128GCM takes 12 (RFC 7518 §5.3)',
    ],
    ['an IV for GCM with CBC', jweOf(CBC, { text: B(16) }), 'takes 16 (RFC 7518 §5.2)'],
    ['a short tag', jweOf(DIRECT, { tag: B(8) }), 'its tag has 8 bytes, and A128GCM makes 16'],
    ['a tag too long', jweOf(CBC, { iv: B(16), text: B(16), tag: B(32) }), 'its tag has 32 bytes'],
    [
      'half a block',
      jweOf(CBC, { iv: B(16) }),
      'its ciphertext has 9 bytes, and A128CBC-HS256 makes whole blocks of 16',
    ],
    [
      'dir with an encrypted key',
      jweOf(DIRECT, { key: B(24) }),
      'has 24 bytes, and dir leaves it empty (RFC 7516 §5.2 step 10)',
    ],
    [
      'ECDH-ES with an encrypted key',
      jweOf({ ...DIRECT, alg: 'ECDH-ES', epk: {} }, { key: B(24) }),
      'ECDH-ES leaves it empty',
    ],
    [
      'a wrapped key cut short',
      jweOf({ ...DIRECT, alg: 'A128KW' }, { key: B(16) }),
      'A128KW makes 24 for A128GCM',
    ],
    ['no wrapped key', jweOf({ ...DIRECT, alg: 'RSA-OAEP' }), 'RSA-OAEP never leaves it empty'],
    ['no epk', jweOf({ ...DIRECT, alg: 'ECDH-ES' }), 'ECDH-ES needs epk in the header'],
    [
      'no iv of its own',
      jweOf({ ...DIRECT, alg: 'A128GCMKW' }, { key: B(16) }),
      'A128GCMKW needs iv in the header',
    ],
    [
      'no salt',
      jweOf({ ...DIRECT, alg: 'PBES2-HS256+A128KW', p2c: 4096 }, { key: B(24) }),
      'needs p2s in the header',
    ],
    [
      'no count',
      jweOf({ ...DIRECT, alg: 'PBES2-HS256+A128KW', p2s: B(8) }, { key: B(24) }),
      'needs p2c in the header',
    ],
  ])('%s', async (_what, token, sentence) => {
    for (const key of ['', SECRET, '{"kty":"RSA","n":"AQAB","e":"AQAB"}']) {
      const { check, format, status } = await decryptText(token, key);
      expect(format).toMatchObject({ name: 'Format', state: 'fail' });
      expect(format?.sentence).toContain(sentence);
      expect(check).toMatchObject({
        state: 'unable',
        sentence: 'No key opens it here: the light Format says why.',
      });
      expect(status).toBe(401);
    }
  });

  test.each([
    [
      'enc',
      jweOf({ alg: 'dir', enc: 'A999' }),
      'enc “A999” is not known here, and RFC 7518 §5.1 does not have it',
    ],
    [
      'alg',
      jweOf({ alg: 'X1', enc: 'A128GCM' }),
      'alg “X1” is not known here, and RFC 7518 §4.1 does not have it',
    ],
    ['zip', jweOf({ ...DIRECT, zip: 'GZ' }), 'its zip is not known here'],
  ])('an unknown %s is named, and may be known elsewhere', async (_what, token, sentence) => {
    const { format, status } = await decryptText(token, '');
    expect(format).toMatchObject({ state: 'unable' });
    expect(format?.sentence).toContain(sentence);
    expect(status).toBeNull();
  });

  test.each([
    ['the encrypted key', jweOf(DIRECT, { key: 'A!' }), 'The encrypted key has “!”'],
    ['the IV', jweOf(DIRECT, { iv: 'A' }), 'The initialization vector ends in a lone character'],
    ['the ciphertext', jweOf(DIRECT, { text: 'AA*A' }), 'The ciphertext has “*”'],
    ['the tag', jweOf(DIRECT, { tag: 'AAAAA' }), 'The tag ends in a lone character'],
    ['the header', `!.${jweOf(DIRECT).split('.').slice(1).join('.')}`, 'The header has “!”'],
    ['nothing at all', '....', 'Its header cannot be read as a JSON object'],
    [
      'a crit that nobody knows',
      jweOf({ ...DIRECT, crit: ['exp2'], exp2: 1 }),
      'crit demands that “exp2” be understood',
    ],
    ['an empty crit', jweOf({ ...DIRECT, crit: [] }), 'crit is an empty list'],
  ])('%s is blamed, not the key', async (_what, token, sentence) => {
    const answer = await decryptText(token, SECRET);
    expect(answer.state).toBe('unable');
    expect(answer.sentence).toContain(`No key opens it here. ${sentence}`);
  });

  test('parameters of an unprotected header count', async () => {
    const [, , iv, text, tag] = (await sealDirect()).split('.');
    const json = JSON.stringify({ header: DIRECT, iv, ciphertext: text, tag });
    const { check, format } = await decryptText(json, SECRET);
    expect(format).toBeNull();
    expect(check.sentence).toContain('It cannot be decrypted with this key');
  });
});

test('whatever stands in the five parts, and whatever the key, there is an answer', async () => {
  const part = oneof(constantFrom('', B(12), B(16), B(24)), string({ maxLength: 12 }));
  const value = oneof(
    constantFrom(
      'dir',
      'A128KW',
      'ECDH-ES',
      'RSA-OAEP',
      'PBES2-HS256+A128KW',
      'A128GCM',
      'A128CBC-HS256',
      'DEF',
    ),
    constantFrom(12, 1e300, null, {}, { kty: 'EC', crv: 'P-256', x: 'AA', y: 'AA' }, B(12), B(16)),
  );
  const names = constantFrom('alg', 'enc', 'zip', 'epk', 'iv', 'tag', 'p2s', 'p2c', 'crit', 'kid', 'apu');
  const keys = constantFrom(
    '',
    SECRET,
    '{"kty":"oct","k":"AAAA"}',
    '{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}',
    '{"keys":[{"kty":"RSA","d":"AQ"},null,{}]}',
    '-----BEGIN EC PRIVATE KEY-----\nMAMCAQE=\n-----END EC PRIVATE KEY-----',
    '-----BEGIN PRIVATE KEY-----\nMAMCAQE=\n-----END PRIVATE KEY-----',
  );
  await assert(
    asyncProperty(
      dictionary(names, value),
      array(part, { minLength: 4, maxLength: 4 }),
      keys,
      async (header, parts, key) => {
        const token = [encode(header), ...parts.map((text) => text.replaceAll(/[.~]/g, ''))].join('.');
        const { check } = await decrypt(readToken(token), readGivenKey(key, 'text'), key);
        expect(check.sentence).toMatch(/\.$/);
        expect(check.state).not.toBe('pass');
      },
    ),
    { numRuns: 400 },
  );
});
