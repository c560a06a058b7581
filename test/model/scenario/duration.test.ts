import { expect, test } from 'vitest';
import { actionNames } from '#model/trace/action-names.ts';
import { readDuration } from '#model/scenario/duration.ts';

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

test('an action that comes again is numbered', () => {
  const ids = ['wait', 'log-in', 'wait', 'wait', 'log-in'] as const;
  expect(actionNames(ids.map((id) => ({ id })))).toEqual(['wait', 'log-in', 'wait-2', 'wait-3', 'log-in-2']);
});
