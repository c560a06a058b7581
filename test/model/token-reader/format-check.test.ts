import { describe, expect, test } from 'vitest';
import { checkFormat } from '#model/token-reader/format-check.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { withPlaintext } from '#model/token-verification/plaintext.ts';
import { encode, T } from '../../tokens.ts';

const jweOf = (header: object) => readToken(`${encode(header)}..${'A'.repeat(16)}.AAAA.${'A'.repeat(22)}`);
const opened = (plaintext: string) =>
  checkFormat(withPlaintext(jweOf({ alg: 'dir', enc: 'A256GCM' }), new TextEncoder().encode(plaintext)));

describe('a JWE', () => {
  test.each(['{"sub":"x","exp":', '{"a":1} rubbish', "{'a':1}", 'A'.repeat(200), '[1]', ''])(
    'with the plaintext %j is no JWT',
    (plaintext) => {
      expect(opened(plaintext)).toMatchObject({ state: 'fail', isDisputed: false });
    },
  );

  test('with a claims set, or with a token inside, passes', () => {
    expect(opened('{"sub":"x"}')).toMatchObject({ state: 'pass', reason: null });
    expect(opened(T)).toMatchObject({ state: 'pass', reason: 'the token inside' });
  });
});

test('a JWS that holds a token is an envelope, and sound as one', () => {
  const nested = readToken(`${encode({ alg: 'HS256', cty: 'JWT' })}.${encode(T)}.${'A'.repeat(43)}`);
  expect(checkFormat(nested)).toMatchObject({ state: 'pass', reason: 'the token inside' });
});
