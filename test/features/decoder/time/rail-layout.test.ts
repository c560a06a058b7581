import { describe, expect, test } from 'vitest';
import { layOutRail, momentAt, withNowAt } from '#features/decoder/time/rail-layout.ts';
import type { DateReading } from '#model/token-reader/numeric-date.ts';

const date = (seconds: number): DateReading => ({ kind: 'date', seconds });
const times = { iat: date(1000), nbf: null, exp: date(1900) };

describe('the rail', () => {
  const layout = layOutRail(times, 1300);

  test('a mark stands for its own moment', () => {
    for (const mark of layout.marks) expect(momentAt(layout, mark.y)).toBe(mark.seconds);
  });

  test('time goes on above the first mark and below the last', () => {
    const [first, last] = [layout.marks[0], layout.marks.at(-1)];
    expect(momentAt(layout, (first?.y ?? 0) - 10)).toBeLessThan(1000);
    expect(momentAt(layout, (last?.y ?? 0) + 10)).toBeGreaterThan(1900);
  });

  test('further down is never earlier', () => {
    const moments = Array.from({ length: Math.floor(layout.height) }, (_, y) => momentAt(layout, y));
    expect(moments).toEqual(moments.toSorted((one, other) => one - other));
  });

  test('now can be pulled while the other marks stay', () => {
    const pulled = withNowAt(layout, 12, 900);
    expect(pulled.marks.map(({ names }) => names.join())).toEqual(['now', 'iat', 'exp']);
    expect(pulled.marks[1]?.y).toBe(layout.marks[0]?.y);
  });
});
