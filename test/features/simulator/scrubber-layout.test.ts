import { describe, expect, test } from 'vitest';
import { labelsThatFit, shareOf, stretchesOf } from '#features/simulator/scrubber-layout.ts';
import { momentsOfMode } from '#features/simulator/runs.ts';
import { BOTH } from '#model/lane.ts';
import { theRun } from './scenario-runs.ts';

const NAMES = ['Open log-in', 'Log in', 'Open profile', 'Wait 6 min', 'Open profile', 'Renew'];
const nameOf = (action: number) => NAMES[action] ?? `Action ${action}`;

describe('the stretches of the scrubber', () => {
  test('are the actions of the run, without gap or overlap', async () => {
    const both = momentsOfMode(await theRun('login'), BOTH);
    const stretches = stretchesOf(both, nameOf);
    expect(stretches.map(({ action }) => action)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
    expect(stretches[0]?.first).toBe(0);
    expect(stretches.at(-1)?.last).toBe(both.length - 1);
    const begins = stretches.slice(1).map(({ first }) => first);
    expect(begins).toEqual(stretches.slice(0, -1).map(({ last }) => last + 1));
  });

  test('lie evenly along it', () => {
    expect([0, 5, 10].map((moment) => shareOf(moment, 11))).toEqual([0, 0.5, 1]);
    expect(shareOf(0, 1)).toBe(0);
  });
});

describe('their names', () => {
  const shown = async (width: number, current: number) => {
    const both = momentsOfMode(await theRun('login'), BOTH);
    return labelsThatFit(stretchesOf(both, nameOf), both.length, width, current);
  };

  test('always include the current action, however narrow it is', async () => {
    for (let current = 0; current < 10; current++)
      expect((await shown(120, current)).map(({ stretch }) => stretch.action)).toContain(current);
  });

  test('are as many as there is room for', async () => {
    expect((await shown(330, 1)).length).toBeLessThan((await shown(1200, 1)).length);
  });

  test('stay within the scrubber', async () => {
    const last = (await shown(300, 9)).find(({ stretch }) => stretch.action === 9);
    expect(last).toMatchObject({ share: 1, anchor: 'end' });
  });
});
