import * as fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { createRunInProgress } from '#features/simulator/run-in-progress.ts';
import { runOf } from '#features/simulator/runs.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { usualPair } from '../../usual-pair.ts';
import { tracesOf, type Traces } from './scenario-runs.ts';

let runs: readonly Traces[];
beforeAll(async () => {
  runs = await Promise.all([tracesOf('login'), tracesOf('logout-and-replay')]);
});

/** A run that has begun and has no step yet. */
function begun(traces: Traces) {
  const lanes = traces.map(({ lane }) => lane);
  const progress = createRunInProgress('key', lanes, traces[0]?.trace.actions ?? []);
  for (const { lane, trace } of traces) progress.start(lane.id, trace);
  return progress;
}

/** The run of only those actions that both lanes have completed when so many steps of each have come. */
function recomputed(traces: Traces, came: Readonly<Record<'session' | 'jwt', number>>) {
  const completed = ({ trace: { steps } }: LaneTrace, count: number) =>
    count === steps.length ? Infinity : (steps[count - 1]?.action.index ?? 0);
  const { session, jwt } = usualPair(traces);
  const reached = Math.min(completed(session, came.session), completed(jwt, came.jwt));
  const cut = ({ lane, trace }: LaneTrace): LaneTrace => ({
    lane,
    trace: { ...trace, steps: trace.steps.filter(({ action }) => action.index < reached) },
  });
  return { ...runOf('key', traces.map(cut)), finished: reached === Infinity };
}

describe('a run in progress', () => {
  test('shows at any time what a run of the completed actions shows', () => {
    // Which lane the next step is of, and whether somebody looks after it.
    const anyOrder = fc.array(fc.tuple(fc.constantFrom<'session' | 'jwt'>('session', 'jwt'), fc.boolean()), {
      minLength: 90,
      maxLength: 260,
    });
    fc.assert(
      fc.property(fc.nat(1), anyOrder, (which, order) => {
        const traces = runs[which];
        if (!traces) return;
        const progress = begun(traces);
        const lanes = usualPair(traces);
        const came = { session: 0, jwt: 0 };
        const look = () => expect(progress.soFar()).toEqual(recomputed(traces, came));
        for (const [lane, looked] of order) {
          const { steps } = lanes[lane].trace;
          const step = steps[came[lane]];
          if (!step) continue;
          progress.add(lane, step, null);
          came[lane] += 1;
          if (came[lane] === steps.length) progress.finish(lane);
          if (looked) look();
        }
        look();
      }),
      { numRuns: 40 },
    );
  });

  test('keeps what was measured', () => {
    const [traces] = runs;
    const step = traces?.[0]?.trace.steps[0];
    if (!traces || !step) throw new Error('There is no run.');
    const progress = begun(traces);
    progress.add('session', step, { step: step.name, microseconds: 7 });
    expect(progress.soFar().measured).toEqual({ session: new Map([[step.name, 7]]), jwt: new Map() });
  });
});

describe('there is news', () => {
  /** The pictures of `steps` steps, `each` to an action, when somebody asks after every step. */
  function picturesOf(steps: number, each: number): readonly number[] {
    const [traces] = runs;
    const sample = traces?.[0]?.trace.steps[0];
    if (!traces || !sample) throw new Error('There is no run.');
    const progress = begun(traces);
    const pictures: number[] = [];
    const look = (ended: boolean) => {
      if (progress.hasNews(ended)) pictures.push(progress.soFar().lanes[0]?.trace.steps.length ?? 0);
    };
    for (let index = 0; index < steps; index++) {
      const action = { ...sample.action, index: Math.floor(index / each) };
      for (const lane of ['session', 'jwt'] as const)
        progress.add(lane, { ...sample, index, name: `${index}`, action, changes: [] }, null);
      look(false);
    }
    progress.finish('session');
    progress.finish('jwt');
    look(true);
    look(true);
    return pictures;
  }

  test('after every action of a short run, and once at its end', () => {
    expect(picturesOf(20, 5)).toEqual([5, 10, 15, 20]);
  });

  test('so seldom in a long run that all pictures together cost a few times what the last one costs', () => {
    const pictures = picturesOf(20_000, 4);
    expect(pictures.at(-1)).toBe(20_000);
    const drawn = pictures.reduce((sum, steps) => sum + steps, 0);
    expect(drawn).toBeLessThan(8 * 20_000);
  });
});
