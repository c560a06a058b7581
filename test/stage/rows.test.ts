import { beforeAll, describe, expect, test } from 'vitest';
import { ROOMY_ROWS, rowsBetween, rowsOf, scrollAt, type Row } from '#stage/rows.ts';
import { momentsOf } from '#model/trace/moment.ts';
import type { LaneRun } from '#model/trace/lane-run.ts';
import { usualPair } from '../usual-pair.ts';
import { sampleOf, type Sample } from './sample-runs.ts';

let login: Sample;
let replay: Sample;
let rows: readonly Row[];
beforeAll(async () => {
  login = await sampleOf('login');
  replay = await sampleOf('replay');
  rows = rowsOf(login.moments, login.runs, ROOMY_ROWS);
});

describe('rows', () => {
  test('there is one for each moment, and each begins where the one above ends', () => {
    expect(rows).toHaveLength(login.moments.length);
    for (const [i, row] of rows.entries()) {
      expect(row.height).toBeGreaterThan(0);
      expect(row.start).toBeCloseTo(scrollAt(rows, i - 1) * (i > 0 ? 1 : 0));
      expect(row.top).toBeGreaterThanOrEqual(row.start);
    }
  });

  test('the same action stands at the same height in both lanes: a row holds the steps of one moment', () => {
    for (const row of rows)
      for (const step of Object.values(row.steps)) expect(step.action.index).toBe(row.moment.action);
  });

  test('the clock of the axis never goes back', () => {
    const clock = rows.flatMap(({ begins, ends }) => [begins, ends]);
    for (const [i, row] of rows.entries()) {
      expect(row.ends).toBeGreaterThanOrEqual(row.begins);
      expect(row.begins).toBeGreaterThanOrEqual(rows[i - 1]?.begins ?? 0);
    }
    expect(clock.every(Number.isFinite)).toBe(true);
  });

  test('every action but a wait has one heading', () => {
    const titles = rows.filter(({ heading }) => heading).map(({ title }) => title);
    expect(titles).toEqual([
      'Open log-in',
      'Log in',
      'Open profile',
      'Open profile',
      'Renew',
      'Open profile',
      'Log in',
      'Log out',
    ]);
  });

  test('looking for the rows of a stretch finds what looking at all would find', () => {
    for (const [from, to] of [
      [-10, 5],
      [0, 100],
      [333, 590],
      [1000, 1001],
      [9000, 9999],
    ] as const)
      expect(rowsBetween(rows, from, to)).toEqual(
        rows.filter(({ top, height, start }) => top + height >= from && start < to),
      );
  });

  test.each([
    [899, 0],
    [900, 900],
    [5000, 5000],
  ])('a pause of %i ms more is drawn as a break of %i', (pause, gap) => {
    const later = (run: LaneRun): LaneRun => ({
      ...run,
      trace: {
        ...run.trace,
        steps: run.trace.steps.map((step) =>
          step.action.name === 'log-in' ? step : { ...step, begins: step.begins + pause },
        ),
      },
    });
    const [first] = replay.runs;
    if (!first) throw new Error('There is no run.');
    const lanes = [later(first)];
    const delayed = rowsOf(momentsOf(lanes), lanes, ROOMY_ROWS);
    const row = delayed.find(({ moment }) => moment.name.startsWith('open-profile.'));
    expect(row?.gap).toBe(gap);
    expect((row?.rule ?? 0) - (row?.start ?? 0)).toBe(gap === 0 ? 0 : ROOMY_ROWS.gap);
  });

  test('a run of one lane has rows too', () => {
    const { jwt } = usualPair(replay.runs);
    const alone = rowsOf(momentsOf([jwt]), [jwt], ROOMY_ROWS);
    expect(alone).toHaveLength(jwt.trace.steps.length);
  });
});
