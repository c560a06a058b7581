import { expect, test } from 'vitest';
import { equalOctets } from '#model/origin-server/equal-octets.ts';

test.each([
  [[], [], true],
  [[1, 2], [1, 2], true],
  [[1, 2], [1, 3], false],
  [[1, 2], [1], false],
  [[1], [1, 0], false],
])('%j and %j are equal octets: %s', (one, other, expected) => {
  expect(equalOctets(Uint8Array.from(one), Uint8Array.from(other))).toBe(expected);
});
