import { describe, expect, test } from 'vitest';
import { laneDifferenceText, USUAL_PAIR, type Comparison } from '#model/scenario/comparison.ts';
import { comparisonOf, lanesOf } from '#model/scenario/lanes.ts';

const CARRIERS: Comparison = {
  id: 'carriers',
  differsIn: ['carrier'],
  lanes: [
    { id: 'in-a-cookie', settings: { credential: 'jwt', carrier: 'cookie' } },
    { id: 'in-a-header', settings: { credential: 'jwt', carrier: 'header-memory' } },
  ],
};
const LIFETIMES: Comparison = {
  id: 'passwords',
  differsIn: ['password'],
  lanes: [
    { id: 'knows-it', settings: { password: 'right' } },
    { id: 'forgot-it', settings: { password: 'wrong' } },
  ],
};

describe('the settings of the lanes', () => {
  test('are the defaults, the scenario’s, the lane’s, and what was chosen', () => {
    const [session, jwt] = lanesOf(
      { settings: { idleTimeout: 60 }, offers: ['tokenLifetime'] },
      { tokenLifetime: 900 },
    );
    const common = { idleTimeout: 60, tokenLifetime: 900 };
    expect(session?.settings).toMatchObject({ credential: 'session-id', carrier: 'cookie', ...common });
    expect(jwt?.settings).toMatchObject({ credential: 'jwt', carrier: 'header-local-storage', ...common });
  });

  test('take nothing that the scenario does not offer', () => {
    const [, jwt] = lanesOf({ settings: {}, offers: ['password'] }, { tokenLifetime: 1, password: 'wrong' });
    expect(jwt?.settings).toMatchObject({ tokenLifetime: 300, password: 'wrong' });
  });
});

describe('the names of the lanes', () => {
  const namesOf = (comparison: Comparison, overrides = {}) =>
    lanesOf({ settings: {}, offers: ['credential', 'carrier'] }, overrides, comparison).map(
      ({ name }) => name,
    );

  test('are those of the two presets, or what the credential is and how it travels', () => {
    expect(namesOf(USUAL_PAIR)).toEqual(['Session', 'JWT']);
    expect(namesOf(USUAL_PAIR, { credential: 'jwt' })).toEqual(['JWT in a cookie', 'JWT']);
    expect(namesOf(USUAL_PAIR, { carrier: 'header-memory' })).toEqual([
      'Session ID in a header',
      'JWT in a header',
    ]);
    expect(namesOf(CARRIERS)).toEqual(['JWT in a cookie', 'JWT in a header']);
    expect(namesOf(CARRIERS, { credential: 'session-id' })).toEqual([
      'Session ID in a cookie',
      'Session ID in a header',
    ]);
  });

  test('are the values of the setting where the lanes differ in another one', () => {
    expect(namesOf(LIFETIMES)).toEqual(['Right', 'Wrong']);
  });
});

test('what the lanes differ in is said in words', () => {
  expect(laneDifferenceText(USUAL_PAIR)).toBe('the lanes differ in credential and carrier');
  expect(laneDifferenceText(CARRIERS)).toBe('the lanes differ in carrier');
});

test('a comparison that a scenario does not have is its first', () => {
  const scenario = { settings: {}, offers: [], comparisons: [CARRIERS, LIFETIMES] };
  expect(comparisonOf(scenario, 'passwords')).toBe(LIFETIMES);
  expect(comparisonOf(scenario, 'nothing')).toBe(CARRIERS);
  expect(comparisonOf({ settings: {}, offers: [] })).toBe(USUAL_PAIR);
});
