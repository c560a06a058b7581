import { describe, expect, test } from 'vitest';
import { digestText } from '#model/encoding/digest.ts';
import { judge } from '#model/token-judgement/judge.ts';
import { NOTHING_DISCLOSED, isSelective } from '#model/token-judgement/opened-disclosures.ts';
import { onlyLight } from '#model/token-judgement/signature-answer.ts';
import { check } from '#model/token-reader/check.ts';
import type { Check } from '#model/token-reader/check.ts';
import { examineToken } from '#model/token-reader/examination.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { SECRET, encode } from '../../tokens.ts';
import { NOW, judgeToken, signedToken } from './judge-driver.ts';

const HS256 = '{"alg":"HS256"}';
const NO_DEMANDS = { issuer: '', audience: '', type: '', leeway: 0 };

const lightOf = (checks: readonly Check[], name: string) => {
  const light = checks.find((each) => each.name === name);
  return `${light?.state ?? 'none'}: ${light?.sentence ?? ''}`;
};

/** An SD-JWT whose payload carries only digests of these claims, and the disclosures of those that are `shown`. */
async function selective(claims: Readonly<Record<string, unknown>>, shown = Object.keys(claims)) {
  const all = Object.entries(claims).map(
    ([name, value]) => [name, encode(JSON.stringify(['salt', name, value]))] as const,
  );
  const digests = await Promise.all(all.map(([, written]) => digestText('SHA-256', written)));
  const disclosures = all.filter(([name]) => shown.includes(name)).map(([, written]) => written);
  const issued = signedToken(HS256, JSON.stringify({ _sd: digests, _sd_alg: 'sha-256' }));
  return readToken([issued, ...disclosures, ''].join('~'));
}

describe('an SD-JWT is judged by what it discloses (RFC 9901 §7.1)', () => {
  const claims = { iss: 'https://a.example', aud: 'x', exp: NOW + 60 };

  test('its issuer, its audience and its end', async () => {
    const token = await selective(claims);
    const { checks, verdict, judged } = await judgeToken(token, {
      key: SECRET,
      issuer: 'https://a.example',
      audience: 'x',
    });
    expect(checks.map(({ name, state }) => `${name} ${state}`)).toEqual([
      'Format pass',
      'Signature pass',
      'Time pass',
      'Audience and issuer pass',
      'Key trust pass',
    ]);
    expect(verdict).toEqual({ status: 200, sentence: 'A server that trusts this key would let it through.' });
    expect(judged.payload?.text).toContain('"iss":"https://a.example"');
  });

  test('a disclosed issuer that is another one is refused', async () => {
    const { checks, verdict } = await judgeToken(await selective(claims), {
      key: SECRET,
      issuer: 'https://b.example',
    });
    expect(lightOf(checks, 'Audience and issuer')).toBe(
      'fail: Its iss is “https://a.example”, not “https://b.example”.',
    );
    expect(verdict.status).toBe(401);
  });

  test('an issuer that was kept back is missing', async () => {
    const token = await selective(claims, ['exp']);
    const { checks } = await judgeToken(token, { key: SECRET, issuer: 'https://a.example' });
    expect(lightOf(checks, 'Audience and issuer')).toBe('fail: Its iss is missing, not “https://a.example”.');
  });

  test('a disclosed end that has passed', async () => {
    const { checks } = await judgeToken(await selective({ exp: NOW - 60 }), { key: SECRET });
    expect(lightOf(checks, 'Time')).toMatch(/^fail: Expired 1 min ago/);
  });

  test('until they are opened, the light Format waits for them', async () => {
    const examined = examineToken(await selective(claims));
    const signature = onlyLight(check('Signature', 'pass', ''));
    const { checks } = judge({
      examined,
      signature,
      isSecretKnown: false,
      opened: null,
      demands: NO_DEMANDS,
      now: NOW,
    });
    expect(lightOf(checks, 'Format')).toBe('unchecked: Its disclosures are being compared.');
  });

  test('a disclosure of another token makes the form fail', async () => {
    const token = await selective({ exp: NOW + 60 });
    const foreign = readToken(`${token.token}${encode('["salt","admin",true]')}~`);
    const { checks, verdict } = await judgeToken(foreign, { key: SECRET });
    expect(lightOf(checks, 'Format')).toMatch(/^fail: Disclosure 2: its digest is not in the token/);
    expect(verdict.status).toBe(401);
  });
});

test('without a key binding JWT the light Key trust does not wait for one', () => {
  const examined = examineToken(readToken(signedToken(HS256, '{"sub":"x"}')));
  const signature = onlyLight(check('Signature', 'unchecked', ''));
  const { checks, keyBinding } = judge({
    examined,
    signature,
    isSecretKnown: false,
    opened: NOTHING_DISCLOSED,
    demands: NO_DEMANDS,
    now: null,
  });
  expect(lightOf(checks, 'Key trust')).toMatch(/^unchecked: Give a key that you trust/);
  expect(keyBinding).toBeNull();
});

test('while a key binding is being verified, the light Key trust waits for it', () => {
  const token = readToken(
    `${signedToken(HS256, '{"sub":"x"}')}~${signedToken('{"typ":"kb+jwt","alg":"HS256"}', '{}')}`,
  );
  const signature = onlyLight(check('Signature', 'unchecked', ''));
  const { checks } = judge({
    examined: examineToken(token),
    signature,
    isSecretKnown: false,
    opened: null,
    demands: NO_DEMANDS,
    now: NOW,
  });
  expect(lightOf(checks, 'Key trust')).toBe('unchecked: Its key binding is being verified.');
});

test('a secret that everybody knows is trusted by nobody strict', async () => {
  const token = readToken(signedToken(HS256, `{"exp":${NOW + 60}}`));
  const { verdict } = await judgeToken(token, { key: SECRET, isSecretKnown: true });
  expect(verdict.sentence).toContain('A strict one would not: its secret is publicly known');
});

test('what is wrong inside a JWE shows on the light Format of its face', () => {
  const examined = examineToken(readToken(signedToken(HS256, '{"sub":"x"}')));
  const format = check('Format', 'fail', 'Five parts, but one is wrong.');
  const signature = { ...onlyLight(check('Signature', 'unable', '')), format };
  const { checks } = judge({
    examined,
    signature,
    isSecretKnown: false,
    opened: NOTHING_DISCLOSED,
    demands: NO_DEMANDS,
    now: NOW,
  });
  expect(checks[0]).toBe(format);
});

test('a tilde in a payload that is not encoded is no disclosure', () => {
  const unencoded = readToken(`${encode('{"alg":"HS256","b64":false,"crit":["b64"]}')}.a~b.AAAA`);
  expect(isSelective(unencoded)).toBe(false);
  expect(isSelective(readToken(`${signedToken(HS256, '{}')}~`))).toBe(true);
});
