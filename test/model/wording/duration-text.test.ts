import { expect, test } from 'vitest';
import { durationText } from '#model/wording/duration-text.ts';

test.each([
  [0, '0 seconds'],
  [150, '150 milliseconds'],
  [1000, '1 second'],
  [360_000, '6 minutes'],
  [5_400_000, '1 hour 30 minutes'],
  [3_605_000, '1 hour 5 seconds'],
  [90_061_000, '1 day 1 hour'],
])('%i ms in words: %s', (duration, words) => {
  expect(durationText(duration)).toBe(words);
});
