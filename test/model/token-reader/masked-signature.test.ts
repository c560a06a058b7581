import { describe, expect, test } from 'vitest';
import { checkFormat } from '#model/token-reader/format-check.ts';
import { isMasked, maskSignature } from '#model/token-reader/masked-signature.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { encode, T, tokenOf } from '../../tokens.ts';

const JWE = [encode('{"alg":"dir","enc":"A256GCM"}'), '', 'A'.repeat(16), 'AAAA', 'A'.repeat(22)].join('.');
const BINDING = tokenOf('{"alg":"HS256","typ":"kb+jwt"}', '{"nonce":"n"}');
const DISCLOSURE = encode('["salt","name","value"]');

describe('a masked token', () => {
  test.each([
    ['of a JWS its signature', T, `${T.slice(0, T.lastIndexOf('.'))}.${'_'.repeat(43)}`],
    ['of a JWE its tag', JWE, `${JWE.slice(0, JWE.lastIndexOf('.'))}.${'_'.repeat(22)}`],
    [
      'of an SD-JWT with key binding both signatures',
      `${T}~${DISCLOSURE}~${BINDING}`,
      `${T.slice(0, -43)}${'_'.repeat(43)}~${DISCLOSURE}~${BINDING.slice(0, -43)}${'_'.repeat(43)}`,
    ],
    ['of a lone header nothing', encode('{"alg":"HS256"}'), encode('{"alg":"HS256"}')],
  ])('withholds %s', (_what, token, masked) => {
    expect(maskSignature(readToken(token))).toBe(masked);
  });

  test('is known again, and its mask is no fault of its format', () => {
    for (const token of [T, JWE]) {
      expect(isMasked(readToken(token))).toBe(false);
      const masked = readToken(maskSignature(readToken(token)));
      expect(isMasked(masked)).toBe(true);
      expect(checkFormat(masked).state).toBe('pass');
    }
  });
});
