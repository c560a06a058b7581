import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { isRecord } from '#model/record.ts';
import { readInput } from '#model/token-intake/examine-input.ts';
import { readUtf8, writeUtf8 } from '#model/encoding/utf8.ts';
import { decrypt } from '#model/token-verification/decrypt.ts';
import type { GivenKey } from '#model/token-verification/given-key.ts';
import { checkSignature } from '#model/token-verification/signature-check.ts';

interface Example {
  readonly title: string;
  readonly input: {
    readonly payload?: string;
    readonly plaintext?: string;
    readonly key?: unknown;
    readonly pwd?: string;
    readonly alg: unknown;
  };
  readonly output: Readonly<Record<'compact' | 'json' | 'json_flat', unknown>>;
}

const folder = new URL('../../vectors/rfc7520/', import.meta.url);

function examplesIn(...names: readonly string[]): Example[] {
  return names.flatMap((name) =>
    readdirSync(new URL(`${name}/`, folder))
      .filter((file) => file.endsWith('.json'))
      .map((file) => JSON.parse(readFileSync(new URL(`${name}/${file}`, folder), 'utf8')) as Example)
      .filter(({ output }) => output !== undefined),
  );
}

function keyOf({ key, pwd }: Example['input']): GivenKey {
  if (pwd !== undefined) return { kind: 'secret', octets: writeUtf8(pwd) };
  const keys = [key].flat().filter(isRecord);
  const [only] = keys;
  return keys.length === 1 && only ? { kind: 'jwk', jwk: only } : { kind: 'jwk-set', keys };
}

const serializationsOf = ({ output }: Example): string[] =>
  Object.values(output)
    .filter((value) => typeof value === 'string' || isRecord(value))
    .map((value) => (typeof value === 'string' ? value : JSON.stringify(value)))
    .filter((text) => !/"signatures"|signature/.test(text) || /"payload"/.test(text) || text.includes('..'));

const signed = examplesIn('jws', 'rfc7797').concat(
  examplesIn('curve25519').filter(({ input }) => 'payload' in input),
);

describe('RFC 7520 §4, RFC 7797 and RFC 8037: every signature matches in every serialization', () => {
  test.each(signed.map((example) => [example.title, example] as const))('%s', async (_title, example) => {
    const given = keyOf(example.input);
    for (const text of serializationsOf(example)) {
      const { intake } = readInput(text);
      expect(intake.candidates.length).toBeGreaterThan(0);
      for (const index of intake.candidates.keys()) {
        const { token } = readInput(text, index);
        if (!token) throw new Error('nothing was read');
        const input = { given, keyText: '', pinnedAlg: null, detached: example.input.payload ?? '' };
        const { check } = await checkSignature(token, input);
        expect([text.slice(0, 40), check.word, check.sentence]).toEqual([
          text.slice(0, 40),
          'matches',
          check.sentence,
        ]);
      }
    }
  });
});

const encrypted = examplesIn('jwe', 'curve25519').filter(({ input }) => 'plaintext' in input);

describe('RFC 7520 §5: every JWE is opened in every serialization, or said to be beyond this reader', () => {
  test.each(encrypted.map((example) => [example.title, example] as const))('%s', async (_title, example) => {
    for (const text of serializationsOf(example)) {
      for (const index of readInput(text).intake.candidates.keys()) {
        const { token } = readInput(text, index);
        if (!token) throw new Error('nothing was read');
        expect(token.form).toBe('jwe');
        const { check, plaintext } = await decrypt(token, keyOf(example.input));
        const isBeyond = token.alg === 'RSA1_5';
        expect([check.state, check.sentence]).toEqual([isBeyond ? 'unable' : 'pass', check.sentence]);
        expect(plaintext && readUtf8(plaintext).text).toBe(isBeyond ? null : example.input.plaintext);
      }
    }
  });
});

test('a JWE whose aad was changed does not open', async () => {
  const example = encrypted.find(({ title }) => /additional authentic/i.test(title));
  if (!isRecord(example?.output.json_flat)) throw new Error('the example is gone');
  const { token } = readInput(JSON.stringify({ ...example.output.json_flat, aad: 'AAAA' }));
  if (!token) throw new Error('nothing was read');
  expect((await decrypt(token, keyOf(example.input))).check.state).toBe('fail');
});
