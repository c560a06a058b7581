/** Edits that the reading on screen does not know yet, since it is still being made. */
import type { Run } from '../token-places.ts';

export interface Drift {
  readonly input: string;
  /** The first place that changed, and by how many characters everything behind it moved. */
  readonly at: number;
  readonly by: number;
}

/** The drift from `before`, itself behind by `drift`, to `input`, which differs from `at` on. */
export const driftTo = (input: string, at: number, before: string, drift: Drift | null): Drift => ({
  input,
  at: Math.min(at, drift?.at ?? at),
  by: input.length - before.length + (drift?.by ?? 0),
});

/** The runs of a reading where its input has gone on: everything behind `at` moved by `by` characters. */
export const movedRuns = (runs: readonly Run[], { at, by }: Drift): Run[] =>
  runs
    .map((run) => {
      const start = run.start > at ? run.start + by : run.start;
      return { ...run, start, end: Math.max(start, run.end >= at ? run.end + by : run.end) };
    })
    .filter(({ start, end }) => end > start);
