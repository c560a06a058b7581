/** What is still there to look at when a run has failed. */
import type { Mode } from '#model/lane.ts';
import { momentsOfMode, type Run } from './runs.ts';

export type KeptRun =
  | { readonly kind: 'none' }
  /** A run from before: made by the build or here, with the settings of the one that failed or with others. */
  | { readonly kind: 'earlier'; readonly isBuilt: boolean; readonly hasOtherSettings: boolean }
  /** The beginning of the run that failed, up to its last whole action. */
  | { readonly kind: 'part'; readonly done: number; readonly all: number };

/** What `run`, which is shown, has of the run that failed; `key` names the settings of that one. */
export function keptRun(run: Run, mode: Mode, key: string): KeptRun {
  const last = momentsOfMode(run, mode).at(-1);
  if (!last) return { kind: 'none' };
  const hasOtherSettings = run.key !== key;
  if (run.finished || hasOtherSettings) {
    // The build measures nothing.
    const isBuilt = Object.values(run.measured).every(({ size }) => size === 0);
    return { kind: 'earlier', isBuilt, hasOtherSettings };
  }
  return { kind: 'part', done: last.action + 1, all: run.lanes[0]?.trace.actions.length ?? 0 };
}
