import { describe, expect, test } from 'vitest';
import { columnsOf, gridOf } from '#stage/columns.ts';
import { DENSE, ROOMY } from '#stage/densities.ts';
import type { Participants } from '#stage/places.ts';
import { WHOLE, WHOLE_SMALL } from '#stage/whole-run/densities.ts';

const CAST: Participants = {
  attackers: [],
  servers: ['server'],
  browser: ['browser/local-storage', 'browser/cookie-jar'],
  stores: ['session-store'],
};
const CROWDED: Participants = { ...CAST, attackers: ['attacker'] };

/** What a browser makes of the classes: flex items without a minimal width. */
function flexWidths(classes: readonly string[], room: number): readonly number[] {
  const items = classes.map((text) => ({
    basis: Number(/basis-\[(\d+)px\]/.exec(text)?.[1] ?? NaN),
    grow: Number(/grow-\[([\d.]+)\]/.exec(text)?.[1] ?? (/\bgrow\b/.test(text) ? 1 : 0)),
  }));
  const basis = items.reduce((sum, item) => sum + item.basis, 0);
  const grow = items.reduce((sum, item) => sum + item.grow, 0);
  return items.map((item) =>
    room >= basis ? item.basis + ((room - basis) * item.grow) / grow : (item.basis * room) / basis,
  );
}

describe.each([ROOMY, DENSE, WHOLE, WHOLE_SMALL])('columns of a $name chart', (density) => {
  test.each([CAST, CROWDED])(
    'rails stand in the middle of the columns that the style sheet makes',
    (cast) => {
      for (const width of [140, 322, 490, 620, 1376]) {
        const columns = columnsOf(cast, density);
        const grid = gridOf(columns, width, density, false);
        let left = 0;
        flexWidths(
          columns.map(({ className }) => className),
          width,
        ).forEach((size, i) => {
          const slots = columns[i]?.slots ?? [];
          slots.forEach((slot, n) =>
            expect(grid.x(slot)).toBeCloseTo(left + (size * (n + 0.5)) / slots.length, 5),
          );
          left += size;
        });
        expect(left).toBeCloseTo(width, 5);
      }
    },
  );
});

test('a mirrored chart is the same chart seen from behind', () => {
  const columns = columnsOf(CROWDED, ROOMY);
  const plain = gridOf(columns, 620, ROOMY, false);
  const mirrored = gridOf(columns, 620, ROOMY, true);
  for (const slot of plain.rails) expect(mirrored.x(slot)).toBeCloseTo(620 - plain.x(slot), 5);
});

test('an axis at the left takes its room from the chart', () => {
  const columns = columnsOf(CAST, DENSE);
  const grid = gridOf(columns, 350, DENSE, false, 56);
  for (const slot of grid.rails) expect(grid.x(slot)).toBeGreaterThan(56);
});
