import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readBase64url, writeBase64url } from '#model/encoding/base64url.ts';

describe('RFC 4648 §10 and RFC 7515 Appendix C', () => {
  test.each([
    ['', []],
    ['Zg', [0x66]],
    ['Zm8', [0x66, 0x6f]],
    ['Zm9v', [0x66, 0x6f, 0x6f]],
    ['A-z_4ME', [3, 236, 255, 224, 193]],
  ])('%s stands for %j and nothing is at fault', (text, octets) => {
    expect(readBase64url(text)).toEqual({ octets: Uint8Array.from(octets), faults: [] });
    expect(writeBase64url(Uint8Array.from(octets))).toBe(text);
  });
});

test.each([
  ['Zg==', 'padding', 2],
  ['A+z/4ME', 'standard-alphabet', 1],
  ['Zm9v!Zm9v', 'illegal-character', 4],
  ['Zm9vY', 'impossible-length', 4],
  ['Zh', 'loose-bits', 1],
  ['Zm=9v', 'illegal-character', 2],
])('%s has the fault %s at character %i', (text, kind, at) => {
  expect(readBase64url(text).faults).toEqual([expect.objectContaining({ kind, at })]);
});

test('what stands before an illegal character is decoded', () => {
  expect(readBase64url('Zm9v🔐Zm9v')).toEqual({
    octets: Uint8Array.from([0x66, 0x6f, 0x6f]),
    faults: [{ kind: 'illegal-character', at: 4, codePoint: 0x1f510 }],
  });
});

test('octets come back from their spelling', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 20_000 }), (octets) => {
      const { octets: back, faults } = readBase64url(writeBase64url(octets));
      expect(faults).toEqual([]);
      expect(back).toEqual(new Uint8Array(octets));
    }),
  );
});

test('any text is read without an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(readBase64url(text).octets.length).toBeLessThanOrEqual(text.length);
    }),
  );
});
