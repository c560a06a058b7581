import { expect, test } from 'vitest';
import { backTo, follow, shownIn, type Trail } from '#features/simulator/lenses/trail.ts';

const at = (module: string, line: number) => ({ module, line });
const LOGIN = at('login.ts', 24);
const CHECK = at('check-request.ts', 21);
const FIELDS = at('fields.ts', 3);

test('goes on from module to module, and shows the last', () => {
  const trail = follow(follow([LOGIN], CHECK), FIELDS);
  expect(trail).toEqual([LOGIN, CHECK, FIELDS]);
  expect(shownIn(trail)).toBe(FIELDS);
});

test('never runs in circles', () => {
  const trail: Trail = [LOGIN, CHECK, FIELDS];
  expect(follow(trail, at('check-request.ts', 14))).toEqual([LOGIN, at('check-request.ts', 14)]);
  expect(follow(trail, { ...LOGIN })).toEqual([LOGIN]);
});

test('leads back to where it began, or to any place between', () => {
  const trail: Trail = [LOGIN, CHECK, FIELDS];
  expect(backTo(trail, 1)).toEqual([LOGIN, CHECK]);
  expect(backTo(trail, 0)).toEqual([LOGIN]);
});
