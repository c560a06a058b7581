import { expect, test } from 'vitest';
import { RUN_START } from '#model/clock.ts';
import { clockText, shortClockText } from '#model/wording/clock-text.ts';

test('the time of day is told in UTC, with milliseconds or without', () => {
  expect(clockText(RUN_START + 20)).toBe('09:00:00.020');
  expect(shortClockText(RUN_START + 4191)).toBe('09:00:04');
});
