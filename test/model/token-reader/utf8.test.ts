import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readUtf8, writeUtf8 } from '#model/encoding/utf8.ts';

test('octets that are not UTF-8 are named by offset, the rest is read', () => {
  const octets = Uint8Array.from([0x7b, 0xff, 0xfe, 0xc3, 0x7d]);
  expect(readUtf8(octets)).toEqual({
    text: '{\uFFFD\uFFFD\uFFFD}',
    faults: [
      { octetAt: 1, at: 1, octets: [0xff] },
      { octetAt: 2, at: 2, octets: [0xfe] },
      { octetAt: 3, at: 3, octets: [0xc3] },
    ],
    faultCount: 3,
  });
});

test('a byte order mark stays in the text', () => {
  expect(readUtf8(Uint8Array.from([0xef, 0xbb, 0xbf, 0x7b])).text).toBe('\uFEFF{');
});

test('broken octets read as the platform reads them', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (octets) => {
      const platform = new TextDecoder('utf-8', { ignoreBOM: true }).decode(octets);
      expect(readUtf8(octets).text).toBe(platform);
    }),
    { numRuns: 2000 },
  );
});

test('well-formed text survives the way there and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(readUtf8(writeUtf8(text))).toEqual({ text, faults: [], faultCount: 0 });
    }),
  );
});
