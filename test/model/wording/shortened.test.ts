import { expect, test } from 'vitest';
import { shortened } from '#model/wording/shortened.ts';

test.each([
  ['', 4, ''],
  ['abcd', 4, 'abcd'],
  ['abcde', 4, 'abcde'],
  ['abcdef', 4, 'abcd…'],
])('"%s" to %i characters: "%s"', (text, length, expected) => {
  expect(shortened(text, length)).toBe(expected);
});
