import { describe, expect, test } from 'vitest';
import { ease, poseAt } from '#stage/keyframes.ts';

const CURVES = ['travel', 'out', 'in'] as const;
const share = (curve: (typeof CURVES)[number]) => Array.from({ length: 101 }, (_, i) => ease(i / 100, curve));

describe('the way from one pose to the next', () => {
  test.each(CURVES)('%s begins at its begin, ends at its end and never turns back', (curve) => {
    const shares = share(curve);
    expect([shares[0], shares.at(-1)]).toEqual([0, 1]);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect([ease(-1, curve), ease(2, curve)]).toEqual([0, 1]);
  });

  test('of a journey starts without a jerk, is half done before half its time, and settles long', () => {
    expect(ease(0.05, 'travel')).toBeLessThan(0.005);
    expect(ease(0.5, 'travel')).toBeGreaterThan(0.55);
    expect(ease(0.9, 'travel')).toBeGreaterThan(0.98);
  });

  test('of a journey has no kink where its two curves meet', () => {
    const slope = (at: number) => (ease(at + 0.001, 'travel') - ease(at - 0.001, 'travel')) / 0.002;
    expect(Math.abs(slope(0.352) - slope(0.348))).toBeLessThan(0.1);
    expect(ease(0.35, 'travel')).toBeCloseTo(ease(0.34999, 'travel'), 3);
  });

  test('out only settles, in only starts softly', () => {
    expect(ease(0.5, 'out')).toBeCloseTo(0.875);
    expect(ease(0.5, 'in')).toBeCloseTo(0.25);
  });

  test('is the way of the keyframe that it leads to', () => {
    const half = (curve: 'in' | 'out') =>
      poseAt(
        [
          { at: 0, x: 0, y: 0, opacity: 0 },
          { at: 100, x: 100, y: 40, ease: curve },
        ],
        50,
      );
    expect(half('in')).toEqual({ transform: 'translate(25 10)', opacity: 0.25 });
    expect(half('out')).toEqual({ transform: 'translate(87.5 35)', opacity: 0.88 });
  });
});
