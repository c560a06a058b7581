import { cleanup, screen } from '@testing-library/react';
import { CompactEncrypt, exportJWK, generateKeyPair } from 'jose';
import { afterEach, describe, expect, test } from 'vitest';
import { writeBase64url } from '#model/encoding/base64url.ts';
import { writeUtf8 } from '#model/encoding/utf8.ts';
import { openDecoder } from './decoder-driver.tsx';
import { SECRET, T, encode } from '../../tokens.ts';

afterEach(cleanup);

describe('acceptance case 34: encrypted tokens', () => {
  test('34: what the browser lacks is not blamed on the key', async () => {
    const { type, expectLight, verdict } = openDecoder();
    // AES-192, which Chromium does not have; made elsewhere with this very key.
    type(
      'Token',
      'eyJhbGciOiJBMTkyS1ciLCJlbmMiOiJBMTI4R0NNIn0.qPzDJdg8eHPjJoHq0GEpOMmRriBl2QAT.yKqu44fLh9a9DJm0.TPqVKXeaWWhWHJY.51jRBGjzxwsn0uUasz0k0A',
    );
    type('Key', '{"kty":"oct","k":"BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcH"}');
    await expectLight('Signature', 'unable', 'This browser cannot decrypt A192KW with A128GCM.');
    expect(verdict()).not.toContain('401');
  });

  test('34: a JWE that asks for too many rounds is not opened, and that is a finding', async () => {
    const { type, expectLight, findings, verdict } = openDecoder();
    type(
      'Token',
      'eyJhbGciOiJQQkVTMi1IUzI1NitBMTI4S1ciLCJlbmMiOiJBMTI4R0NNIiwicDJjIjoyMDAwMDAwLCJwMnMiOiJjUHJaVUVST3hJaFdUOWdqM001YzJBIn0.T-HQWfMMOWqCn_CVzGJ5ALzACgKLvPaR.qq_v5sa_MbY__dDS.mpWzDwIAbD_zXB8.OHqcqUq7riyU3EHB3RpjEw',
    );
    await expectLight('Signature', 'unable', '2,000,000 rounds');
    type('Key', 'password');
    await expectLight('Signature', 'unable', 'whatever the password');
    expect(findings()).toContain('p2c asks for 2,000,000 rounds');
    expect(verdict()).toContain('It is not opened here: its p2c asks for too many rounds.');
  });

  test('34: what is wrong with a JWE is told before any key is given, and no key is blamed', async () => {
    const { type, expectLight, verdict } = openDecoder();
    const parts = (header: object, iv = 'A'.repeat(16)) => `${encode(header)}..${iv}.AAAA.${'A'.repeat(22)}`;
    type('Token', parts({ alg: 'dir', enc: 'A999' }));
    await expectLight('Format', 'unable', 'enc “A999” is not known here');
    expect(verdict()).toContain('It cannot be opened here: its enc is unknown.');
    type('Token', parts({ alg: 'dir', enc: 'A256GCM' }, 'AAAA'));
    await expectLight('Format', 'fail', 'initialization vector has 3 bytes, and A256GCM takes 12');
    type('Key', SECRET);
    await expectLight('Signature', 'unable', 'No key opens it');
    await expectLight('Format', 'fail', 'initialization vector has 3 bytes');
    type('Token', `${T}.${T.split('.').slice(1).join('.')}`);
    await expectLight('Format', 'fail', 'alg HS256 signs');
    await expectLight('Signature', 'unable', 'No key opens it');
    expect(verdict()).toContain('the parts of a JWE and the alg of a JWS');
  });

  test('34: a secret that opens a JWE when read otherwise gets the hint', async () => {
    const { type, expectLight } = openDecoder();
    const key = writeUtf8('thirty-two-octets-of-shared-key!');
    const token = await new CompactEncrypt(writeUtf8('{}'))
      .setProtectedHeader({ alg: 'dir', enc: 'A256GCM' })
      .encrypt(key);
    type('Token', token);
    type('Key', writeBase64url(key));
    await expectLight('Signature', 'fail', 'It opens when the key is read as base64url');
    type('Key', 'thirty-two-octets-of-shared-key!\n');
    await expectLight('Signature', 'fail', 'It opens without the line break at its end');
    type('Key', 'too short');
    await expectLight('Signature', 'unable', 'takes a secret of 32 bytes; this one has 9');
    screen.getByRole('radio', { name: 'base64url' }).click();
    type('Key', writeBase64url(key));
    await expectLight('Signature', 'pass', 'Decrypted with your key');
  });

  test('34: what was encrypted to a public key does not say who wrote it', async () => {
    const { type, expectLight, findings, verdict } = openDecoder();
    const { publicKey, privateKey } = await generateKeyPair('ECDH-ES', { extractable: true });
    type(
      'Token',
      await new CompactEncrypt(writeUtf8('{"sub":"x"}'))
        .setProtectedHeader({ alg: 'ECDH-ES', enc: 'A128GCM' })
        .encrypt(publicKey),
    );
    type('Key', JSON.stringify(await exportJWK(privateKey)));
    await expectLight('Signature', 'pass', 'everyone who has the public key can seal such a token');
    expect(findings()).toContain('It opens, and does not say who wrote it');
    expect(verdict()).toContain(
      'The envelope holds with this key. Not judged: who wrote it, time, and audience',
    );
    expect(verdict()).not.toContain('200');
  });

  test('34: a JWE has five named parts, and opens with its key', async () => {
    const { box, type, expectLight, text } = openDecoder();
    const { publicKey, privateKey } = await generateKeyPair('RSA-OAEP', { extractable: true });
    const token = await new CompactEncrypt(writeUtf8(T))
      .setProtectedHeader({ alg: 'RSA-OAEP', enc: 'A256GCM', cty: 'JWT' })
      .encrypt(publicKey);
    type('Token', token);
    for (const part of ['encrypted key', 'initialization vector', 'ciphertext', 'tag'])
      expect(text()).toContain(part);
    expect(text()).toContain('key encrypted with RSA-OAEP');
    expect(text()).toContain('content: AES-GCM, 256 bits');
    await expectLight('Signature', 'unchecked', 'needs the private RSA key');
    type('Key', JSON.stringify(await exportJWK(privateKey)));
    await expectLight('Signature', 'pass', 'Decrypted');
    await expect.poll(() => box('Payload').value).toBe(T);
    (await screen.findByRole('button', { name: 'Open this token', hidden: true })).click();
    await expect.poll(() => box('Payload').value).toContain('John Doe');
  });
});
