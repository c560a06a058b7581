import { cleanup, screen } from '@testing-library/react';
import { GeneralSign, SignJWT, exportJWK, generateKeyPair } from 'jose';
import { afterEach, describe, expect, test } from 'vitest';
import { writeUtf8 } from '#model/encoding/utf8.ts';
import { openDecoder, signText, signedToken } from './decoder-driver.tsx';
import { SECRET, T, encode, tokenOf } from '../../tokens.ts';

afterEach(cleanup);

const secret = writeUtf8(SECRET);

describe('acceptance cases 28 to 33, 35 and 37: formats and header', () => {
  test('28: alg none is well formed, unsecured and dangerous', async () => {
    const { type, findings, expectLight, verdict } = openDecoder();
    type('Token', tokenOf('{"alg":"none"}', '{"sub":"x"}', ''));
    await expectLight('Format', 'pass');
    await expectLight('Signature', 'unchecked', /Unsecured.*nothing to check/);
    expect(findings()).toContain('DangerNever accept alg none'.replace('Danger', 'Danger '));
    expect(verdict()).not.toContain('200');
  });

  test('28: alg none with a signature is refused', async () => {
    const { box, type, expectLight } = openDecoder();
    type('Token', tokenOf('{"alg":"none"}', '{"sub":"x"}'));
    expect(box('Payload').value).toContain('"x"');
    await expectLight('Format', 'fail', 'must be empty');
  });

  test('29: NoNe is no algorithm, and dangerous', async () => {
    const { type, findings, expectLight } = openDecoder();
    type('Token', tokenOf('{"alg":"NoNe"}', '{}', ''));
    await expectLight('Signature', 'unable', 'A sloppy verifier treats it as none');
    expect(findings()).toContain('Never accept alg “NoNe”');
  });

  test.each([
    ['{}', 'fail', 'has no alg'],
    ['{"alg":256}', 'fail', 'alg is a number'],
    ['{"alg":"XS256"}', 'fail', 'no signature algorithm of that name is registered'],
  ])(
    '30: the header %s is decoded, and its signature cannot be checked here',
    async (header, state, sentence) => {
      const { box, type, expectLight } = openDecoder();
      type('Token', tokenOf(header, '{"sub":"x"}'));
      type('Key', SECRET);
      expect(box('Payload').value).toContain('"x"');
      await expectLight('Format', state, sentence);
      await expectLight('Signature', 'unable');
    },
  );

  test('30: ES256K is registered, and this browser does not have it', async () => {
    const { type, expectLight, verdict } = openDecoder();
    type('Token', tokenOf('{"alg":"ES256K"}', '{"sub":"x"}', 'A'.repeat(86)));
    type('Key', '{"kty":"EC","crv":"secp256k1","x":"AA","y":"AA"}');
    await expectLight('Signature', 'unable', 'does not have ES256K');
    expect(verdict()).toContain('cannot be checked here');
  });

  test('31: a removed signature and a cut one', async () => {
    const { type, expectLight } = openDecoder();
    type('Token', `${T.split('.').slice(0, 2).join('.')}.`);
    await expectLight('Signature', 'fail', 'signature was removed');
    type('Token', T.slice(0, -7));
    await expectLight('Signature', 'fail', '27 of 32 bytes');
  });

  test.each([
    [
      '{"alg":"HS256","crit":["exp2"],"exp2":1}',
      /“exp2” be understood. It must be rejected: extension not understood/,
    ],
    ['{"alg":"HS256","crit":[]}', /empty list/],
    ['{"alg":"HS256","crit":["x"]}', /header has no such parameter/],
  ])('32: %s must be rejected, though its signature matches', async (header, sentence) => {
    const { type, expectLight, verdict } = openDecoder();
    type('Token', await signedToken(header, '{"sub":"x"}'));
    type('Key', SECRET);
    await expectLight('Signature', 'pass', 'matches');
    await expectLight('Format', 'fail', sentence);
    expect(verdict()).toContain('401');
  });

  test('33: an unencoded payload is shown as it is, and can be checked', async () => {
    const { box, type, expectLight } = openDecoder();
    const head = encode('{"alg":"HS256","b64":false,"crit":["b64"]}');
    const token = await signText(`${head}.$.02`);
    type('Token', token);
    type('Key', SECRET);
    expect(box('Payload').value).toBe('$.02');
    await expectLight('Format', 'fail', 'RFC 7797 §7 does not allow that for a JWT');
    await expectLight('Signature', 'pass');
    type('Token', `${head}..${token.split('.').at(-1)}`);
    await expectLight('Signature', 'unchecked', 'If its content travelled apart, paste that');
    await screen.findByRole('textbox', { name: 'Detached content' });
    type('Detached content', '$.03');
    await expectLight('Signature', 'fail');
    type('Detached content', '$.02');
    await expectLight('Signature', 'pass');
  });

  test('33: detached content that is base64url encoded', async () => {
    const { type, expectLight } = openDecoder();
    const whole = await signText(`${encode('{"alg":"HS256"}')}.${encode('{"sub":"x"}')}`);
    const [head, , signature] = whole.split('.');
    type('Token', `${head}..${signature}`);
    type('Key', SECRET);
    await screen.findByRole('textbox', { name: 'Detached content' });
    type('Detached content', '{"sub":"x"}');
    await expectLight('Signature', 'pass');
  });

  test('35: JWS JSON, flattened and general, a row a signature, turned into compact', async () => {
    const { box, note, type, click, expectLight } = openDecoder();
    const [head, payload, signature] = T.split('.');
    type('Token', JSON.stringify({ protected: head, payload, signature }));
    expect(box('Payload').value).toContain('John Doe');
    type('Key', SECRET);
    await expectLight('Signature', 'pass');
    const other = await generateKeyPair('ES256');
    const general = await new GeneralSign(writeUtf8('{"sub":"two"}'))
      .addSignature(secret)
      .setProtectedHeader({ alg: 'HS256' })
      .addSignature(other.privateKey)
      .setProtectedHeader({ alg: 'ES256' })
      .sign();
    type('Token', JSON.stringify(general));
    expect(note()).toContain('One token with 2 signatures.');
    expect(await screen.findAllByRole('radio', { name: /signature \d/ })).toHaveLength(2);
    await expectLight('Signature', 'pass');
    screen.getByRole('radio', { name: 'signature 2' }).click();
    await expect.poll(() => box('Header').value).toContain('ES256');
    click('Convert to compact');
    await expect.poll(() => box('Token').value.split('.')).toHaveLength(3);
    type('Token', JSON.stringify(general));
    type('Key', JSON.stringify(await exportJWK(other.publicKey)));
    (await screen.findByRole('button', { name: 'Show signature 2' })).click();
    await expectLight('Signature', 'pass');
    expect(screen.queryByRole('button', { name: 'Show signature 2' })).toBeNull();
  });

  test('35: what only the unprotected header says is shown, and has no compact form', async () => {
    const { type, expectLight, text, verdict, findings } = openDecoder();
    const payload = encode('{"sub":"x"}');
    const [, , signature] = (await signText(`.${payload}`)).split('.');
    type('Key', SECRET);
    type('Token', JSON.stringify({ payload, header: { alg: 'HS256' }, signature }));
    await expectLight('Signature', 'pass');
    expect(findings()).toContain('alg is not protected');
    expect(text()).toContain('Unprotected: {"alg":"HS256"}');
    await expect.poll(text).toContain('It has no compact form');
    expect(screen.queryByRole('button', { name: 'Convert to compact' })).toBeNull();
    const [head, body, own] = T.split('.');
    type(
      'Token',
      JSON.stringify({ payload: body, protected: head, header: { alg: 'HS256' }, signature: own }),
    );
    await expectLight('Format', 'fail', 'RFC 7515 §7.2.1');
    await expect.poll(verdict).toContain('401');
  });

  test('37: a token inside a token is read in place', async () => {
    const { box, type, text } = openDecoder();
    type('Token', await new SignJWT({ inner: T }).setProtectedHeader({ alg: 'HS256' }).sign(secret));
    await expect.poll(text).toContain('Tokens inside');
    expect(screen.getByText('inner', { selector: 'summary code' })).toBeDefined();
    (await screen.findByRole('button', { name: 'Open this token', hidden: true })).click();
    await expect.poll(() => box('Payload').value).toContain('John Doe');
  });
});
