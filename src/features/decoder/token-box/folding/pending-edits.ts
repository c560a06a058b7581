/** Edits that the reading on screen does not know yet, since it is still being made. */
import type { Run } from '../token-places.ts';

export interface PendingEdits {
  readonly input: string;
  /** The first place that changed, and by how many characters everything behind it moved. */
  readonly at: number;
  readonly by: number;
}

/** The pending edits from `before`, itself behind by `pending`, to `input`, which differs from `at` on. */
export const withEdit = (
  input: string,
  at: number,
  before: string,
  pending: PendingEdits | null,
): PendingEdits => ({
  input,
  at: Math.min(at, pending?.at ?? at),
  by: input.length - before.length + (pending?.by ?? 0),
});

/** The runs of a reading where its input has gone on: everything behind `at` moved by `by` characters. */
export const movedRuns = (runs: readonly Run[], { at, by }: PendingEdits): Run[] =>
  runs
    .map((run) => {
      const start = run.start > at ? run.start + by : run.start;
      return { ...run, start, end: Math.max(start, run.end >= at ? run.end + by : run.end) };
    })
    .filter(({ start, end }) => end > start);
