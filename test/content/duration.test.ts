import { expect, test } from 'vitest';
import { readDuration } from '../../scripts/content/scenario-schema/duration.ts';

test.each([
  ['36 s', 36],
  ['6 min', 360],
  ['6min', 360],
  [' 2 h ', 7200],
  ['14 d', 1_209_600],
  [36, 36],
  [1.5, undefined],
  [-1, undefined],
  ['6', undefined],
  ['6 m', undefined],
  ['-6 s', undefined],
  [null, undefined],
])('%j is a duration of %j seconds', (raw, seconds) => {
  expect(readDuration(raw)).toBe(seconds);
});
