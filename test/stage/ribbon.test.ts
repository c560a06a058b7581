import { array, assert, integer, property, tuple } from 'fast-check';
import { expect, test } from 'vitest';
import { lineWeightOf } from '#stage/line-weight.ts';
import { ribbonOf } from '#stage/ribbon.ts';

const jwt = lineWeightOf('jwt', `${'h'.repeat(20)}.${'p'.repeat(60)}.${'s'.repeat(20)}`, 268);
const numbersIn = (path: string) => path.match(/-?\d+(\.\d+)?/g)?.map(Number) ?? [];

test('a straight ribbon is as wide as its weight, strand beside strand', () => {
  const edges = ribbonOf(
    [
      [0, 0],
      [100, 0],
    ],
    jwt,
  ).map((path) => {
    const ys = numbersIn(path).filter((_, i) => i % 2 === 1);
    return [Math.min(...ys), Math.max(...ys)] as const;
  });
  const all = edges.flat();
  expect(Math.max(...all) - Math.min(...all)).toBeCloseTo(10.36, 1);
  expect(edges[0]?.[1]).toBeCloseTo(edges[1]?.[0] ?? NaN, 0);
});

test('a mirrored chart turns the strands to the other edge', () => {
  const [first] = ribbonOf(
    [
      [0, 0],
      [100, 0],
    ],
    jwt,
    1,
  );
  const [turned] = ribbonOf(
    [
      [0, 0],
      [100, 0],
    ],
    jwt,
    -1,
  );
  const top = (path = '') => Math.min(...numbersIn(path).filter((_, i) => i % 2 === 1));
  expect(top(first)).toBeLessThan(0);
  expect(top(turned)).toBeGreaterThan(0);
});

test('no bend gives an outline that is not made of numbers', () => {
  const point = tuple(integer({ min: -900, max: 900 }), integer({ min: -900, max: 900 }));
  assert(
    property(array(point, { minLength: 2, maxLength: 5 }), (points) => {
      for (const path of ribbonOf(points, jwt)) expect(path).toMatch(/^M(-?\d+(\.\d+)? -?\d+(\.\d+)?L?)+z$/);
    }),
  );
});
