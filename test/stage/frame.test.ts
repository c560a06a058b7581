import { beforeAll, describe, expect, test } from 'vitest';
import { frameAt, planOf, previousRow, type Plan } from '#stage/frame.ts';
import { chartsOf, runLayoutOf, type Chart, type RunLayout } from '#stage/layout.ts';
import { TIMES } from '#stage/moving-objects.ts';
import { ROOMY_ROWS } from '#stage/rows.ts';
import { ROOMY } from '#stage/densities.ts';
import { timesOf } from '#stage/step-motion.ts';
import { sampleOf } from './sample-runs.ts';

let paper: RunLayout;
let charts: readonly Chart[];
let planAt: (at: number) => Plan;
beforeAll(async () => {
  const { runs, moments } = await sampleOf('replay');
  paper = runLayoutOf(runs, moments, { density: ROOMY, metrics: ROOMY_ROWS });
  charts = chartsOf(paper, 620, 0, true);
  planAt = (at) => planOf(paper.rows, at, charts, ROOMY.heights);
});

const scrollOf = (plan: Plan, t: number): number =>
  -Number(/translate\(0 (-?[\d.]+)\)/.exec(String(frameAt(plan, t)['paper']?.['transform']))?.[1] ?? NaN);
const xOf = (plan: Plan, t: number, part: string): number =>
  Number(/translate\((-?[\d.]+) /.exec(String(frameAt(plan, t)[part]?.['transform']))?.[1] ?? NaN);

describe('a frame', () => {
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
      const plan = planAt(at);
      const frame = frameAt(plan, 1);
      for (const [lane, { movingObjects }] of Object.entries(plan.lanes))
        for (const { key } of movingObjects)
          expect([at, key, frame[`${lane}.${key}`]?.['opacity']]).toEqual([
            at,
            key,
            key === 'envelope' ? 1 : 0,
          ]);
    }
    const envelopes = [...paper.rows.keys()].filter((at) => 'session.envelope' in frameAt(planAt(at), 1));
    expect(envelopes.length).toBeGreaterThan(5);
  });

  describe('of a message', () => {
    /** Each row in which a lane sends a message, and the one that is drawn after it. */
    const messages = () =>
      [...paper.rows.keys()].flatMap((at) =>
        charts.flatMap(({ layout, grid }) => {
          const { id } = layout.run.lane;
          const step = paper.rows[at]?.steps[id];
          const route = step && layout.routes.get(step.index);
          return route ? [{ at, lane: id, x0: grid.x(route[0]), x1: grid.x(route[1]) }] : [];
        }),
      );
    const clipOf = (plan: Plan, t: number, part: string) => {
      const { x = NaN, width = NaN } = frameAt(plan, t)[part] ?? {};
      return { left: Number(x), right: Number(x) + Number(width) };
    };

    test('leaves in both lanes together, when the slower one is ready', () => {
      for (const { at, lane, x0 } of messages()) {
        const plan = planAt(at);
        const ready = plan.starts / plan.duration;
        expect(xOf(plan, ready, `${lane}.envelope`)).toBeCloseTo(x0, 0);
        expect(Math.abs(xOf(plan, ready + 0.4, `${lane}.envelope`) - x0)).toBeGreaterThan(10);
      }
    });

    test('is made ready when what came before it has nearly gone in, in each lane', () => {
      const waits = messages().map(({ at, lane }) => {
        const plan = planAt(at);
        const { movingObjects = [] } = plan.lanes[lane] ?? {};
        const arrives = movingObjects.some(({ key }) => key === 'arrival');
        const [first] = movingObjects.find(({ key }) => key === 'envelope')?.keys ?? [];
        expect(first?.at).toBeGreaterThanOrEqual(arrives ? TIMES.arrive * 0.6 : 0);
        const times = charts.map(({ layout }) => {
          const row = paper.rows[at];
          return row ? timesOf(layout.run.lane.id, row, previousRow(paper.rows, at)).before : 0;
        });
        expect(plan.starts).toBe(Math.max(...times));
        return new Set(times).size > 1;
      });
      expect(waits).toContain(true);
    });

    test('shows its line as far as it has come, and the whole of it when it has gone in', () => {
      for (const { at, lane, x0, x1 } of messages()) {
        const after = paper.rows.findIndex((row, i) => i > at && row.height > 0);
        if (after < 0) continue;
        const dock = xOf(planAt(at), 1, `${lane}.envelope`);
        const drawn = [0, 1].map((t) => clipOf(planAt(after), t, `${lane}.older`));
        const [begin, end] = drawn;
        const [near, far] = [Math.min(x0, x1), Math.max(x0, x1)];
        // At first no further than where it waits at the door.
        expect(x1 > x0 ? begin?.right : begin?.left).toBeCloseTo(dock, 0);
        expect(begin?.left).toBeLessThanOrEqual(x1 > x0 ? near : dock);
        expect(end?.left).toBeLessThanOrEqual(near);
        expect(end?.right).toBeGreaterThanOrEqual(far);
      }
    });

    test('has its words on the envelope until it has gone in, then beside its line, and never at both', () => {
      for (const { at, lane } of messages()) {
        for (const t of [0, 0.5, 1])
          expect(frameAt(planAt(at), t)[`${lane}.newest-words`]).toEqual({ opacity: 0 });
        const after = paper.rows.findIndex((row, i) => i > at && row.height > 0);
        if (after < 0) continue;
        const words = [0, 1].map((t) => frameAt(planAt(after), t)[`${lane}.older-words`]?.['opacity']);
        expect(words).toEqual([0, 1]);
      }
    });
  });

  test('of a step that sends nothing shows its words at once', () => {
    const at = paper.rows.findIndex((row) => row.moment.names.includes('log-in.password-hashed'));
    expect(frameAt(planAt(at), 0)['session.newest-words']).toEqual({ opacity: 1 });
    expect(frameAt(planAt(at + 1), 0)['session.older-words']).toEqual({ opacity: 1 });
  });
});
