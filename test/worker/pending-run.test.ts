import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { createPendingRun } from '#worker/pending-run.ts';
import type { RunResult } from '#worker/pending-run.ts';
import type { RunAnswer } from '#worker/protocol.ts';
import { LOGIN, runLane, settingsOf } from '../model/runs.ts';

const trace = await runLane('jwt', LOGIN);
const ANSWERS: readonly RunAnswer[] = [
  { type: 'started', id: 1, beginning: { places: trace.places, initial: trace.initial } },
  ...trace.steps.map((step) => ({ type: 'step', id: 1, step, measured: null }) as const),
  { type: 'finished', id: 1 },
];

test('however often and wherever workers die, every step is told once and in order, and the trace is the same', () => {
  const deaths = fc.array(fc.nat({ max: ANSWERS.length - 1 }), { maxLength: 8 });
  fc.assert(
    fc.property(deaths, (all) => {
      const told: string[] = [];
      const results: RunResult[] = [];
      const job = createPendingRun(
        settingsOf('jwt'),
        LOGIN,
        { onStart: () => told.push('started'), onStep: ({ name }) => told.push(name) },
        (result) => results.push(result),
      );
      const tell = (answers: readonly RunAnswer[]) => {
        job.question(1);
        return answers.map((answer) => job.receive(answer));
      };
      for (const at of all) expect(tell(ANSWERS.slice(0, at))).not.toContain(true);
      expect(tell(ANSWERS).indexOf(true)).toBe(ANSWERS.length - 1);
      expect(told).toEqual(['started', ...trace.steps.map(({ name }) => name)]);
      expect(results).toEqual([{ ok: true, value: trace }]);
    }),
  );
});
