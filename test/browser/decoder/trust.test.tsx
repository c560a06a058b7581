import { cleanup } from '@testing-library/react';
import { SignJWT, exportJWK, exportPKCS8, exportSPKI, generateKeyPair } from 'jose';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { writeBase64url } from '#model/encoding/base64url.ts';
import { writeUtf8 } from '#model/encoding/utf8.ts';
import { openDecoder, signedToken } from './decoder-driver.tsx';
import { SECRET, T, encode, tokenOf } from '../../tokens.ts';

afterEach(cleanup);

const HS256 = '{"alg":"HS256"}';
const NOW = () => Math.floor(Date.now() / 1000);

describe('acceptance case 38: time', () => {
  test.each([
    ['exp past', '{"exp":1441594722}', 'fail', /Expired 1\d years ago, at 7 Sep 2015, 02:58:42 UTC/],
    [
      'exp in ms',
      '{"exp":1893456000000}',
      'fail',
      /looks like milliseconds: as seconds it means the year 61971, as milliseconds 1 Jan 2030/,
    ],
    ['exp -1', '{"exp":-1}', 'fail', /before 1970/],
    ['exp a string', '{"exp":"1893456000"}', 'fail', /exp is a string/],
    ['exp ISO', '{"exp":"2030-01-01T00:00:00Z"}', 'fail', /exp is a string/],
    ['exp 1e300', '{"exp":1e300}', 'fail', /outside the years 1 to 9999/],
    ['exp null', '{"exp":null}', 'fail', /exp is null/],
    ['exp with fraction', '{"exp":4102444800.75}', 'pass', /It ends in/],
    ['nbf 2100', '{"nbf":4102444800}', 'fail', /Not yet valid/],
    ['iat after exp', '{"iat":4102444801,"exp":4102444800}', 'fail', /issued after it expires/],
  ])('%s', async (_kind, claims, state, sentence) => {
    const { type, expectLight } = openDecoder();
    type('Token', tokenOf(HS256, claims));
    await expectLight('Time', state, sentence);
  });

  test('exp equal to now counts as expired, and leeway is applied and said', async () => {
    const { type, expectLight, claims } = openDecoder();
    const exp = NOW() + 1000;
    type('Token', tokenOf(HS256, `{"exp":${exp}}`));
    await expectLight('Time', 'pass');
    const clock = document.querySelector<HTMLInputElement>('input[type="datetime-local"]');
    clock?.closest('.clock-field')?.querySelectorAll('button')[1]?.click();
    await expectLight('Time', 'fail', 'Expired at this very second');
    expect(claims()).toMatch(/UTC/);
    expect(claims()).toContain('now');
    const leeway = document.querySelector<HTMLInputElement>('input[type="number"]');
    if (!leeway) throw new Error('no leeway');
    const { fireEvent } = await import('@testing-library/react');
    fireEvent.change(leeway, { target: { value: '60' } });
    await expectLight('Time', 'pass', 'the leeway of 1 min still covers it');
  });
});

describe('acceptance case 39: keys', () => {
  test('an empty secret is no key', async () => {
    const { type, expectLight } = openDecoder();
    type('Token', T);
    type('Key', '');
    await expectLight('Signature', 'unchecked', 'No key was given');
  });

  test('a three-byte secret matches, is short, and is on the list of known ones', async () => {
    const { type, expectLight, findings } = openDecoder();
    type('Token', await signedToken(HS256, '{"sub":"x"}', 'abc'));
    type('Key', 'abc');
    await expectLight('Signature', 'pass');
    expect(findings()).toContain('The secret has 24 bits; HS256 wants 256');
    await expect.poll(findings).toContain('list of known secrets');
  });

  test('a base64url secret typed as text gets the hint, and then matches', async () => {
    const { type, expectLight } = openDecoder();
    type('Token', T);
    type('Key', writeBase64url(writeUtf8(SECRET)));
    await expectLight('Signature', 'fail', 'It matches when the key is read as base64url');
    const { fireEvent, screen } = await import('@testing-library/react');
    fireEvent.click(screen.getByRole('radio', { name: 'base64url' }));
    await expectLight('Signature', 'pass');
  });

  test.each(['RS256', 'PS384', 'ES256', 'ES512', 'EdDSA', 'Ed25519', 'ML-DSA-44'])(
    '%s: JWK, JWK Set, and what does not fit',
    async (alg) => {
      const { type, expectLight } = openDecoder();
      const keys = await generateKeyPair(alg, { extractable: true });
      const token = await new SignJWT({ sub: 'x' })
        .setProtectedHeader({ alg, kid: 'b' })
        .sign(keys.privateKey);
      const jwk = await exportJWK(keys.publicKey);
      const wrong = await exportJWK((await generateKeyPair(alg, { extractable: true })).publicKey);
      type('Token', token);
      await expectLight('Signature', 'unchecked', 'Give the public key');
      type('Key', JSON.stringify(jwk));
      await expectLight('Signature', 'pass', 'matches');
      await expectLight('Key trust', 'pass', 'You gave the key');
      type(
        'Key',
        JSON.stringify({
          keys: [
            { ...wrong, kid: 'a' },
            { ...jwk, kid: 'b' },
          ],
        }),
      );
      await expectLight('Signature', 'pass', 'found by kid “b”');
      type('Key', JSON.stringify({ keys: [wrong, jwk] }));
      await expectLight('Signature', 'pass', 'by trying all 2: key 2');
      type('Key', JSON.stringify(wrong));
      await expectLight('Signature', 'fail', 'does not match');
      type('Key', 'a secret');
      await expectLight('Signature', 'unable', 'needs a public key');
    },
  );

  test.each(['RS256', 'ES384', 'EdDSA'])('%s: PEM, also in one line, and a private key', async (alg) => {
    const { type, expectLight, findings } = openDecoder();
    const { publicKey, privateKey } = await generateKeyPair(alg, { extractable: true });
    type('Token', await new SignJWT({ sub: 'x' }).setProtectedHeader({ alg }).sign(privateKey));
    const pem = await exportSPKI(publicKey);
    type('Key', pem);
    await expectLight('Signature', 'pass');
    type('Key', pem.replaceAll('\n', ''));
    await expectLight('Signature', 'pass');
    type('Key', await exportPKCS8(privateKey));
    await expectLight('Signature', 'pass');
    await expect.poll(findings).toContain('A private key was given');
  });

  test('RSA of 1024 bits: the signature matches, the key is too short, nothing is invalid', async () => {
    const { type, expectLight, findings, verdict } = openDecoder();
    const parameters = {
      name: 'RSASSA-PKCS1-v1_5',
      hash: 'SHA-256',
      modulusLength: 1024,
      publicExponent: Uint8Array.of(1, 0, 1),
    };
    const keys = await crypto.subtle.generateKey(parameters, true, ['sign', 'verify']);
    const input = tokenOf('{"alg":"RS256"}', '{"sub":"x"}', '').slice(0, -1);
    const signature = await crypto.subtle.sign(parameters.name, keys.privateKey, writeUtf8(input));
    type('Token', `${input}.${writeBase64url(new Uint8Array(signature))}`);
    type('Key', JSON.stringify(await crypto.subtle.exportKey('jwk', keys.publicKey)));
    await expectLight('Signature', 'pass', /matches.*1024 bits, too short/);
    await expect.poll(findings).toContain('1024 bits is too short');
    await expectLight('Key trust', 'fail', 'RFC 7518 §3.3 demands 2048');
    expect(verdict()).toContain('A strict one would not: its key has 1024 bits');
  });

  test('a broken key is named, never called a wrong one', async () => {
    const { type, expectLight } = openDecoder();
    type('Token', T);
    type('Key', '-----BEGIN PUBLIC KEY-----\nMIIB');
    await expectLight('Signature', 'unable', 'no END line');
    type('Key', '{"keys":');
    await expectLight('Signature', 'unable', 'not JSON');
  });
});

describe('acceptance case 39: keys that nearly fit', () => {
  test('a secret with a line break at its end gets the hint', async () => {
    const { type, expectLight } = openDecoder();
    type('Token', T);
    type('Key', `${SECRET}\n`);
    await expectLight('Signature', 'fail', 'It matches without the line break at its end');
  });

  test('the key of a set that matches is named, though kid names another', async () => {
    const { type, expectLight, verdict } = openDecoder();
    const [signer, stranger] = await Promise.all([
      generateKeyPair('ES256', { extractable: true }),
      generateKeyPair('ES256', { extractable: true }),
    ]);
    const right = await exportJWK(signer.publicKey);
    const wrong = await exportJWK(stranger.publicKey);
    type(
      'Token',
      await new SignJWT({}).setProtectedHeader({ alg: 'ES256', kid: 'r1' }).sign(signer.privateKey),
    );
    type(
      'Key',
      JSON.stringify({
        keys: [
          { ...wrong, kid: 'r1' },
          { ...right, kid: 'r2' },
        ],
      }),
    );
    await expectLight('Signature', 'fail', 'The key its kid names does not match; kid “r2” in the set does');
    expect(verdict()).toContain('401');
    type('Key', JSON.stringify({ keys: [null, 5, wrong, wrong, right] }));
    await expectLight('Signature', 'pass', 'by trying all 3: key 5');
    type('Key', JSON.stringify({ keys: [wrong, wrong] }));
    await expectLight('Signature', 'fail', 'none of the 2 keys of the set');
  });
});

describe('a page that is neither https nor localhost', () => {
  afterEach(() => vi.unstubAllGlobals());

  test('blames neither key nor token', async () => {
    vi.stubGlobal('crypto', {});
    const { type, click, expectLight, verdict, text } = openDecoder();
    const here = 'it needs a secure address, https or localhost';
    type('Token', T);
    click('Make a key for HS256');
    await expect.poll(text).toContain(here);
    type('Key', SECRET);
    await expectLight('Signature', 'unable', here);
    expect(verdict()).not.toContain('401');
    type('Key', '{"keys":[{"kty":"oct","k":"AAAA"}]}');
    await expectLight('Signature', 'unable', here);
    type('Token', `${T}~${encode('["salt","given_name","Alice"]')}~`);
    await expectLight('Format', 'unable', here);
    type('Token', `${encode({ alg: 'dir', enc: 'A128GCM' })}..${'A'.repeat(16)}.AAAA.${'A'.repeat(22)}`);
    type('Key', 'sixteen-bytes-ok');
    await expectLight('Signature', 'unable', here);
    expect(verdict()).not.toContain('401');
  });
});

describe('acceptance case 40: privacy and trust', () => {
  test('addresses in a token are named, never visited', async () => {
    performance.clearResourceTimings();
    const { type, text, findings } = openDecoder();
    type(
      'Token',
      tokenOf(
        '{"alg":"RS256","jku":"https://attacker.example/jwks.json","x5u":"https://a.example/c"}',
        '{"iss":"https://issuer.example"}',
        'A'.repeat(342),
      ),
    );
    await expect.poll(text).toContain("curl -gs 'https://attacker.example/jwks.json'");
    expect(text()).toContain("curl -gs 'https://issuer.example/.well-known/openid-configuration'");
    expect(findings()).toContain('Do not follow jku');
    await new Promise((resolve) => setTimeout(resolve, 300));
    const visited = performance.getEntriesByType('resource').map(({ name }) => new URL(name).host);
    expect(visited.filter((host) => host !== location.host)).toEqual([]);
  });

  test('a key that came along matches, and is not to be trusted', async () => {
    const { type, expectLight, verdict } = openDecoder();
    const { publicKey, privateKey } = await generateKeyPair('ES256');
    const jwk = await exportJWK(publicKey);
    type('Token', await new SignJWT({ sub: 'x' }).setProtectedHeader({ alg: 'ES256', jwk }).sign(privateKey));
    await expectLight('Signature', 'pass', 'the key in the token’s own header. That proves nothing yet');
    await expectLight('Key trust', 'fail', 'The key came with the token: anyone can do this');
    expect(verdict()).toContain('401');
    const proof = new SignJWT({ htm: 'GET', htu: 'https://a.example' }).setProtectedHeader({
      alg: 'ES256',
      typ: 'dpop+jwt',
      jwk,
    });
    type('Token', await proof.sign(privateKey));
    await expectLight('Key trust', 'pass', 'DPoP');
  });

  test('neither token nor key reaches storage, title, address or network', async () => {
    const { type, text, expectLight } = openDecoder();
    type('Token', T);
    type('Key', SECRET);
    await expectLight('Signature', 'pass');
    const places =
      JSON.stringify({ ...localStorage, ...sessionStorage }) +
      document.title +
      document.cookie +
      location.search;
    expect(places).not.toContain('eyJ');
    expect(places).not.toContain(SECRET);
    expect(text()).toContain('Requests since this page loaded:');
  });
});

test('audience, issuer and type are judged when they are demanded', async () => {
  const { type, expectLight, verdict } = openDecoder();
  type(
    'Token',
    await signedToken('{"alg":"HS256","typ":"at+jwt"}', '{"iss":"https://a.example","aud":["x","y"]}'),
  );
  type('Key', SECRET);
  await expectLight('Audience and issuer', 'unchecked', 'Say who you are');
  const { fireEvent, screen } = await import('@testing-library/react');
  const demand = (name: RegExp, value: string) =>
    fireEvent.change(screen.getByLabelText(name), { target: { value } });
  demand(/Issuer/, 'https://a.example');
  demand(/Audience/, 'y');
  demand(/Type/, 'application/AT+JWT');
  await expectLight('Audience and issuer', 'pass', 'meant for you');
  demand(/Audience/, 'z');
  await expectLight('Audience and issuer', 'fail', 'aud is “x”, “y”, not “z”');
  demand(/Algorithm/, 'RS256');
  await expectLight('Signature', 'fail', 'you pinned RS256');
  expect(verdict()).toContain('401');
});
