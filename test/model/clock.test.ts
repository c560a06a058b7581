import { describe, expect, test } from 'vitest';
import {
  createClock,
  fromCalendar,
  parseDate,
  RUN_START,
  toDate,
  toMilliseconds,
  toNumericDate,
} from '#model/clock.ts';

describe('a virtual clock', () => {
  test('moves only when told to', () => {
    const clock = createClock();
    expect(clock.now()).toBe(RUN_START);
    clock.advance(1500);
    clock.advance(0);
    expect(clock.now()).toBe(RUN_START + 1500);
  });

  test('never goes back', () => {
    expect(() => createClock().advance(-1)).toThrow(RangeError);
  });
});

test('a moment reads in each of its forms', () => {
  expect(toDate(RUN_START).toISOString()).toBe('2026-01-15T09:00:00.000Z');
  expect([toMilliseconds(2.9), toMilliseconds(-2.9)]).toEqual([2000, -2000]);
  expect(toNumericDate(RUN_START + 999)).toBe(1_768_467_600);
  expect(parseDate('2026-01-15T09:00:00Z')).toBe(RUN_START);
  expect(parseDate('soon')).toBeUndefined();
});

test.each([
  [{ year: 2026, month: 1, day: 15, hour: 9, minute: 0, second: 0 }, RUN_START],
  [{ year: 2024, month: 2, day: 29, hour: 0, minute: 0, second: 0 }, 1_709_164_800_000],
  [{ year: 2026, month: 2, day: 29, hour: 0, minute: 0, second: 0 }, undefined],
  [{ year: 2026, month: 4, day: 31, hour: 0, minute: 0, second: 0 }, undefined],
])('%j is %j', (time, expected) => {
  expect(fromCalendar(time)).toBe(expected);
});
