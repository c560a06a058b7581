import { describe, expect, test } from 'vitest';
import { lineWeightOf, THINNEST, widthOf } from '#stage/line-weight.ts';

const TOKEN = `${'h'.repeat(55)}.${'p'.repeat(214)}.${'s'.repeat(43)}`;

describe('the width of a line', () => {
  test.each([
    [43, 1.6],
    [338, 12.6],
    [637, 23.8],
  ])('%i octets of credential are %f pixels', (octets, pixels) => {
    expect(widthOf(octets)).toBeCloseTo(pixels, 1);
  });

  test('is never thinner than what can be seen', () => {
    expect(widthOf(1)).toBe(THINNEST);
  });

  test('doubles with the factor, the thinnest too', () => {
    expect(widthOf(338, 2)).toBeCloseTo(2 * widthOf(338));
    expect(widthOf(1, 2)).toBe(2 * THINNEST);
  });
});

describe('the strands of a line', () => {
  test('a JWT has three, in the proportion of its own segments', () => {
    const { strands } = lineWeightOf('jwt', TOKEN, 338);
    expect(strands.map(({ className }) => className)).toEqual([
      'fill-rose-fill',
      'fill-violet-fill',
      'fill-teal-fill',
    ]);
    expect(strands.map(({ share }) => Math.round(share * 312))).toEqual([55, 214, 43]);
  });

  test('a session identifier is one amber thread', () => {
    const { strands, width } = lineWeightOf('session-id', 'aYlnJRddzOOSQQ9hqggZUA', 43);
    expect(strands).toEqual([{ className: 'fill-amber-fill', share: 1 }]);
    expect(width).toBeCloseTo(1.6, 1);
  });

  test('a malformed token still has shares that are numbers', () => {
    for (const value of ['', '.', 'abc', 'a.b', '...'])
      for (const { share } of lineWeightOf('jwt', value, 10).strands) expect(share).toBeGreaterThanOrEqual(0);
  });
});
