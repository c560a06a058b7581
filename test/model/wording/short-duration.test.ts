import { expect, test } from 'vitest';
import { shortDuration } from '#model/wording/short-duration.ts';

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const YEAR = 365.2425 * DAY;

test.each([
  [0, '0 s'],
  [150, '150 ms'],
  [36 * SECOND, '36 s'],
  [36 * SECOND + 191, '36 s'],
  [59 * SECOND + 600, '1 min'],
  [6 * MINUTE, '6 min'],
  [12 * MINUTE + 23 * SECOND, '12 min 23 s'],
  [HOUR + 5 * SECOND, '1 h'],
  [3 * HOUR + 12 * MINUTE, '3 h 12 min'],
  [DAY, '1 day'],
  [2 * DAY + 3 * HOUR, '2 days 3 h'],
  [12 * DAY + HOUR, '12 days'],
  [YEAR + 40 * DAY, '1 year 40 days'],
  [11 * YEAR + 40 * DAY, '11 years'],
  [-5 * MINUTE, '5 min'],
])('%i ms for a label: %s', (duration, words) => {
  expect(shortDuration(duration)).toBe(words);
});

test('where both units do not fit, the greater one stands alone', () => {
  const duration = YEAR + 300 * DAY;
  expect(shortDuration(duration, 15)).toBe('1 year 300 days');
  expect(shortDuration(duration, 14)).toBe('1 year');
});
