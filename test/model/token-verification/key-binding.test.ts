/** Key binding: the presentations of RFC 9901, and what a verifier must refuse. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, test } from 'vitest';
import { digestText } from '#model/encoding/digest.ts';
import { check } from '#model/token-reader/check.ts';
import { readInput } from '#model/token-intake/examine-input.ts';
import { readToken } from '#model/token-reader/reading.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { checkDisclosures } from '#model/token-verification/disclosure-check.ts';
import { openDisclosures } from '#model/token-verification/disclosures.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { judgeKeyBinding } from '#model/token-verification/key-binding-check.ts';
import { verifyKeyBinding } from '#model/token-verification/key-binding.ts';
import type { KeyBindingStep } from '#model/token-verification/key-binding.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';
import type { SignatureOutcome } from '#model/token-verification/signature-text-check.ts';
import { encode } from '../../tokens.ts';

interface Vectors {
  readonly issuerKey: object;
  readonly presentations: readonly { readonly example: string; readonly text: string }[];
  readonly iat: number;
}

const vectors = JSON.parse(
  readFileSync(new URL('../../vectors/rfc9901.json', import.meta.url), 'utf8'),
) as Vectors;
const SOON = vectors.iat + 60;
const outcome = (
  state: 'pass' | 'fail' | 'unchecked',
  from: 'person' | 'token' = 'person',
): SignatureOutcome => ({
  check: check('Signature', state, 'As tested.'),
  used:
    state === 'pass'
      ? { from, cameAlong: false, isPrivate: false, bits: null, found: null, restriction: null }
      : null,
});

async function bindingOf(token: TokenReading) {
  const binding = await verifyKeyBinding(token, await openDisclosures(token));
  if (!binding) throw new Error('there is no key binding');
  return binding;
}

const GIVEN = check('Key trust', 'pass', 'You gave the key.');

const judge = async (token: TokenReading, signature = outcome('pass'), trust = GIVEN) =>
  judgeKeyBinding(await bindingOf(token), { signature, trust, now: SOON, leeway: 0 });

/** The steps that do not pass, the age apart. */
const faults = (steps: readonly KeyBindingStep[]) =>
  steps.flatMap(({ name, state, sentence }) =>
    state === 'pass' || (name === 'Time' && state === 'unchecked') ? [] : [`${name} ${state}: ${sentence}`],
  );

describe('the presentations of RFC 9901', () => {
  test.each(vectors.presentations.map((each) => [each.example, each.text] as const))(
    '%s: the issuer signed, every disclosure is from the token, and the holder signed it',
    async (_example, text) => {
      const { token } = readInput(text);
      if (!token) throw new Error('nothing was read');
      const keyText = JSON.stringify(vectors.issuerKey);
      const input = { given: readGivenKey(keyText, 'text'), keyText, pinnedAlg: null, detached: '' };
      const signature = await checkSignature(token, input);
      expect(signature.check.word).toBe('matches');
      const format = check('Format', 'pass', 'Fine.');
      expect(checkDisclosures(format, token, await openDisclosures(token))).toBe(format);
      const judged = await judge(token, signature);
      expect(faults(judged.steps)).toEqual([]);
      expect(judged.state).toBe('pass');
      expect(judged.vouching).toContain('vouches for the holder’s');
    },
  );

  test('the second signature of the general serialization has the disclosures, but no key binding', () => {
    const text = vectors.presentations.find(({ example }) => example.includes('general'))?.text ?? '';
    const { token } = readInput(text, 1);
    expect(token?.disclosures).toHaveLength(2);
    expect(token?.keyBinding).toBeNull();
  });

  test('a token without key binding has none to verify', async () => {
    expect(await verifyKeyBinding(readToken('eyJhbGciOiJFUzI1NiJ9.e30.AAAA~'), [])).toBeNull();
  });
});

const CURVE = { name: 'ECDSA', namedCurve: 'P-256' } as const;

async function sign(key: CryptoKey, header: object, claims: object): Promise<string> {
  const input = `${encode(header)}.${encode(claims)}`;
  const octets = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, key, Buffer.from(input));
  return `${input}.${Buffer.from(octets).toString('base64url')}`;
}

/** The presentation with another nonce in its key binding JWT, its signature left as it was. */
function withNonce(whole: string, nonce: string): string {
  const [claims = '', signature = ''] = whole.split('.').slice(-2);
  const changed: unknown = JSON.parse(Buffer.from(claims, 'base64url').toString());
  return whole.replace(
    `.${claims}.${signature}`,
    `.${encode({ ...(changed as object), nonce })}.${signature}`,
  );
}

describe('what a verifier must refuse', () => {
  let holder: CryptoKeyPair;
  let stranger: CryptoKeyPair;
  let jwk: object;
  const disclosure = encode(['salt', 'name', 'Ada']);

  beforeAll(async () => {
    holder = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
    stranger = await crypto.subtle.generateKey(CURVE, true, ['sign', 'verify']);
    const { kty, crv, x, y } = await crypto.subtle.exportKey('jwk', holder.publicKey);
    jwk = { kty, crv, x, y };
  });

  interface Twist {
    readonly header?: object;
    readonly claims?: object;
    readonly issued?: object;
    readonly key?: CryptoKey;
    readonly hash?: 'SHA-384';
    readonly change?: (presentation: string) => string;
  }

  /** A presentation that holds, but for the twist. */
  async function present(twist: Twist = {}): Promise<TokenReading> {
    const issued = { _sd: [await digestText('SHA-256', disclosure)], cnf: { jwk }, ...twist.issued };
    const covered = `${encode({ alg: 'ES256' })}.${encode(issued)}.AAAA~${disclosure}~`;
    const claims = {
      iat: vectors.iat,
      aud: 'https://verifier.example',
      nonce: 'n-1',
      sd_hash: await digestText(twist.hash ?? 'SHA-256', covered),
      ...twist.claims,
    };
    const header = { alg: 'ES256', typ: 'kb+jwt', ...twist.header };
    const whole = covered + (await sign(twist.key ?? holder.privateKey, header, claims));
    return readToken(twist.change?.(whole) ?? whole);
  }

  test('without a twist it holds', async () => {
    const judged = await judge(await present());
    expect([judged.state, faults(judged.steps)]).toEqual(['pass', []]);
  });

  test.each<readonly [what: string, twist: Twist, fault: string]>([
    ['another type', { header: { typ: 'JWT' } }, 'Type fail: typ is “JWT”'],
    ['no type', { header: { typ: undefined } }, 'Type fail: typ is missing'],
    ['alg none', { header: { alg: 'none' } }, 'Algorithm fail: alg is none'],
    ['a MAC', { header: { alg: 'HS256' } }, 'Algorithm fail: HS256 is no digital signature'],
    ['no algorithm', { header: { alg: undefined } }, 'Algorithm fail: The header names no algorithm'],
    [
      'no nonce',
      { claims: { nonce: undefined } },
      'Claims fail: RFC 9901 §4.3 demands iat, aud, nonce and sd_hash: nonce is missing',
    ],
    ['two audiences', { claims: { aud: ['a', 'b'] } }, 'aud is no single string'],
    ['a date as text', { claims: { iat: '2026-11-21' } }, 'iat is no number of seconds'],
    ['no sd_hash', { claims: { sd_hash: undefined } }, 'sd_hash fail: There is no sd_hash to compare'],
    [
      'the digest of another presentation',
      { claims: { sd_hash: 'AAAA' } },
      'sd_hash fail: It is “AAAA”, but over what stands here',
    ],
    ['another hash than _sd_alg names', { hash: 'SHA-384' }, 'sd_hash fail'],
    ['no cnf', { issued: { cnf: undefined } }, 'Signature fail: The issuer’s part has no cnf'],
    ['a cnf that is no object', { issued: { cnf: 'me' } }, 'Signature fail: cnf is no JSON object'],
    ['an empty cnf', { issued: { cnf: {} } }, 'Signature fail: cnf is empty'],
    [
      'a date in the future',
      { claims: { iat: SOON + 100 } },
      'Time fail: Its iat lies in the future, in 1 min 40 s:',
    ],
    ['an end that has passed', { claims: { exp: SOON - 1 } }, 'Time fail: Expired 1 s ago'],
    [
      'a disclosure that was taken away',
      { change: (whole) => whole.replace(`~${disclosure}~`, '~') },
      'sd_hash fail',
    ],
    [
      'a disclosure that was added',
      {
        change: (whole) =>
          whole.replace(`~${disclosure}~`, `~${disclosure}~${encode(['s', 'admin', true])}~`),
      },
      'sd_hash fail',
    ],
    [
      'something that is no JWT',
      { change: (whole) => whole.slice(0, whole.lastIndexOf('~') + 1) + disclosure },
      'Form fail: What stands after the last ~ is no signed JWT',
    ],
    [
      'a claim that was changed after signing',
      { change: (whole) => withNonce(whole, 'n-2') },
      'Signature fail: Under the key in cnf: It does not match this key',
    ],
  ])('%s', async (_what, twist, fault) => {
    const judged = await judge(await present(twist));
    expect(judged.state).toBe('fail');
    expect(faults(judged.steps).join('\n')).toContain(fault);
  });

  test('the signature of somebody else', async () => {
    const judged = await judge(await present({ key: stranger.privateKey }));
    expect(faults(judged.steps)).toEqual([
      expect.stringContaining('Signature fail: Under the key in cnf: It does not match this key'),
    ]);
  });

  test.each<readonly [what: string, twist: Twist, fault: string]>([
    ['a key that is only named', { issued: { cnf: { jkt: 'abc' } } }, 'cnf names the holder’s key by jkt'],
    [
      'a hash that is not known here',
      { issued: { _sd_alg: 'sha-1' } },
      '_sd_alg is "sha-1": no hash of that name',
    ],
    [
      'an algorithm that is not known here',
      { header: { alg: 'XY1' } },
      'No signature algorithm of the name “XY1”',
    ],
  ])('%s cannot be checked here, and is not called wrong', async (_what, twist, fault) => {
    const judged = await judge(await present(twist));
    expect(judged.state).toBe('unable');
    expect(faults(judged.steps).join('\n')).toContain(fault);
  });

  test('the hash that _sd_alg names is the one that counts, and a disclosed cnf counts too', async () => {
    expect(
      (await judge(await present({ issued: { _sd_alg: 'sha-384', _sd: [] }, hash: 'SHA-384' }))).state,
    ).toBe('pass');
    const hidden = encode(['salt', 'cnf', { jwk }]);
    const covered = `${encode({ alg: 'ES256' })}.${encode({ _sd: [await digestText('SHA-256', hidden)] })}.AAAA~${hidden}~`;
    const claims = { iat: vectors.iat, aud: 'a', nonce: 'n', sd_hash: await digestText('SHA-256', covered) };
    const kb = await sign(holder.privateKey, { alg: 'ES256', typ: 'kb+jwt' }, claims);
    expect((await judge(readToken(covered + kb))).state).toBe('pass');
  });

  test('a private key in cnf is pointed out', async () => {
    const whole = await crypto.subtle.exportKey('jwk', holder.privateKey);
    const { steps } = await judge(await present({ issued: { cnf: { jwk: whole } } }));
    expect(steps.find(({ name }) => name === 'Signature')?.sentence).toContain('cnf holds the private key');
  });

  test('the holder’s key is trusted as far as the issuer’s signature', async () => {
    const token = await present();
    const vouching = async (signature: SignatureOutcome) => (await judge(token, signature)).vouching;
    expect(await vouching(outcome('unchecked'))).toContain('was not checked');
    expect(await vouching(outcome('fail'))).toContain('nobody vouches for cnf');
    expect(await vouching(outcome('pass', 'token'))).toContain('a key that it brought itself');
    expect(await vouching(outcome('pass'))).toContain('vouches for the holder’s');
  });

  test('the light Key trust follows, and keeps a failure of its own', async () => {
    const untrusted = check('Key trust', 'fail', 'The key came with the token.');
    const wrongType = await present({ header: { typ: 'JWT' } });
    const named = await present({ issued: { cnf: { jkt: 'abc' } } });
    expect((await judge(await present())).trust).toMatchObject({ state: 'pass' });
    const broken = (await judge(wrongType)).trust;
    expect(broken).toMatchObject({ state: 'fail' });
    expect(broken.sentence).toBe('The key binding does not hold: Type (see Key binding).');
    expect((await judge(named)).trust).toMatchObject({ state: 'unable' });
    expect((await judge(wrongType, outcome('pass', 'token'), untrusted)).trust).toBe(untrusted);
  });
});
