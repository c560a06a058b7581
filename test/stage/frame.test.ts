import { beforeAll, describe, expect, test } from 'vitest';
import { frameAt, planOf, type Plan } from '#stage/frame.ts';
import { chartsOf, runLayoutOf, type RunLayout } from '#stage/layout.ts';
import { ROOMY_ROWS } from '#stage/rows.ts';
import { ROOMY } from '#stage/densities.ts';
import { sampleOf } from './sample-runs.ts';

let paper: RunLayout;
let planAt: (at: number) => Plan;
beforeAll(async () => {
  const { runs, moments } = await sampleOf('replay');
  paper = runLayoutOf(runs, moments, { density: ROOMY, metrics: ROOMY_ROWS });
  const lanes = chartsOf(paper, 620, 0, true);
  planAt = (at) => planOf(paper.rows, at, lanes, ROOMY.heights);
});

const scrollOf = (plan: Plan, t: number): number =>
  -Number(/translate\(0 (-?[\d.]+)\)/.exec(String(frameAt(plan, t)['paper']?.['transform']))?.[1] ?? NaN);
const xOf = (plan: Plan, t: number, part: string): number =>
  Number(/translate\((-?[\d.]+) /.exec(String(frameAt(plan, t)[part]?.['transform']))?.[1] ?? NaN);

describe('a frame', () => {
  test('is the same each time it is taken', () => {
    for (const at of paper.rows.keys())
      for (const t of [0, 0.37, 1]) expect(frameAt(planAt(at), t)).toEqual(frameAt(planAt(at), t));
  });

  test('a step ends exactly where the next one begins', () => {
    for (const at of [...paper.rows.keys()].slice(1))
      expect(scrollOf(planAt(at), 0)).toBeCloseTo(scrollOf(planAt(at - 1), 1), 1);
  });

  test('the paper only ever moves up', () => {
    for (const at of paper.rows.keys()) {
      const plan = planAt(at);
      const scrolls = Array.from({ length: 21 }, (_, i) => scrollOf(plan, i / 20));
      expect(scrolls).toEqual(scrolls.toSorted((a, b) => a - b));
    }
  });

  test('no step takes longer than a second and a half', () => {
    for (const at of paper.rows.keys()) expect(planAt(at).duration).toBeLessThanOrEqual(1500);
  });

  test('an envelope runs from where its credential rests towards the server, in both lanes alike', () => {
    const at = paper.rows.findIndex((row) => row.moment.names.includes('open-profile.request-sent'));
    const plan = planAt(at);
    const session = [0.4, 0.7, 1].map((t) => xOf(plan, t, 'session.envelope'));
    const jwt = [0.4, 0.7, 1].map((t) => xOf(plan, t, 'jwt.envelope'));
    expect(session).toEqual(session.toSorted((a, b) => b - a)); // mirrored: to the left
    expect(jwt).toEqual(jwt.toSorted((a, b) => a - b));
    expect((session[2] ?? 0) + (jwt[2] ?? 0)).toBeCloseTo(620, 0);
  });

  test('a line is drawn no further than its envelope has come', () => {
    const at = paper.rows.findIndex((row) => row.moment.names.includes('open-profile.request-sent'));
    const plan = planAt(at);
    for (const t of [0.5, 0.8, 1]) {
      const clip = frameAt(plan, t)['jwt.newest'];
      expect(Number(clip?.['x']) + Number(clip?.['width'])).toBeLessThanOrEqual(
        xOf(plan, t, 'jwt.envelope') + 1,
      );
    }
  });

  test('when a step has landed, only its envelope still stands there', () => {
    for (const at of paper.rows.keys()) {
      const passing = Object.entries(frameAt(planAt(at), 1)).filter(([part]) =>
        /\.(lift|arrival|slip|drop|fall|press|copy)$/.test(part),
      );
      expect(passing.map(([, { opacity }]) => opacity)).toEqual(passing.map(() => 0));
    }
  });
});
