import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { CheckState } from '#model/token-reader/check.ts';
import { checkFormat } from '#model/token-reader/format-check.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { checkTime } from '#model/token-reader/time-check.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';

interface ForeignToken {
  readonly library: string;
  readonly version: string;
  readonly alg: string;
  /** What is the matter with it. */
  readonly note: string;
  readonly key: string;
  readonly token: string;
  readonly expected: { readonly signature: CheckState; readonly time: CheckState };
}

const { tokens } = JSON.parse(
  readFileSync(new URL('../../vectors/other-libraries.json', import.meta.url), 'utf8'),
) as { readonly tokens: readonly ForeignToken[] };

/** 21 November 2026, after the newest of them was issued. */
const NOW = 1_795_300_000;

const verify = async (token: string, key: string) => {
  const answer = await checkSignature(readToken(token), {
    given: readGivenKey(key, 'text'),
    keyText: key,
    pinnedAlg: null,
    detached: '',
  });
  return answer.check;
};

test('the tokens come from six other libraries and use every family of algorithms', () => {
  expect(new Set(tokens.map(({ library }) => library)).size).toBe(6);
  expect(new Set(tokens.map(({ alg }) => alg.slice(0, 2)))).toEqual(new Set(['HS', 'RS', 'PS', 'ES', 'Ed']));
});

describe.each(tokens)('$library $version, $alg: $note', ({ token, key, alg, expected }) => {
  const reading = readToken(token);

  test('its header names the algorithm and nothing is wrong with its form', () => {
    expect(reading.alg).toBe(alg);
    expect(checkFormat(reading).state).toBe(expected.time === 'unchecked' ? 'fail' : 'pass');
  });

  test('its signature is diagnosed', async () => {
    expect((await verify(token, key)).state).toBe(expected.signature);
  });

  test('its time is diagnosed', () => {
    expect(checkTime(reading, NOW, 0).state).toBe(expected.time);
  });

  test('a changed payload no longer fits the signature', async () => {
    const [header = '', payload = '', signature = ''] = token.split('.');
    const other = payload.startsWith('eyJ') ? payload.replace('eyJ', 'eyK') : `A${payload.slice(1)}`;
    expect((await verify(`${header}.${other}.${signature}`, key)).state).toBe('fail');
  });
});
