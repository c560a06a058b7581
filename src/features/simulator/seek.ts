/** Finds the moment that belongs to a name, or to a moment of another mode. */
import { BOTH, type Mode } from '#model/lane.ts';
import { nearestMoment } from './nearest-moment.ts';
import { momentsOfMode, type Run } from './runs.ts';
import { momentNamed, type Moment } from '#model/trace/moment.ts';

/** "open-profile-2": the action a moment belongs to. */
export const actionOf = (moment: Moment): string => moment.name.split('.')[0] ?? '';

/** Index of the moment in mode `to` at which the same has happened as at `at` in mode `from`. */
export function sameTime(run: Run, from: Mode, to: Mode, at: number): number {
  if (from === to) return at;
  const moment = momentsOfMode(run, from)[at];
  if (!moment) return 0;
  if (from === BOTH) return to === BOTH ? at : (moment.latest[to] ?? 0); // alone, every step is a moment
  const step = moment.steps[from];
  const together = momentsOfMode(run, BOTH).findIndex(({ steps }) => steps[from] === step);
  return sameTime(run, BOTH, to, Math.max(0, together));
}

export interface Found {
  readonly at: number;
  /** It is the very step that was asked for. */
  readonly exact: boolean;
}

/** The moment with a step of that name; where the mode has none, the nearest. */
export function seek(run: Run, mode: Mode, step: string): Found {
  const here = momentNamed(momentsOfMode(run, mode), step);
  if (here) return { at: here.index, exact: true };
  const elsewhere = momentNamed(momentsOfMode(run, BOTH), step);
  if (elsewhere) return { at: sameTime(run, BOTH, mode, elsewhere.index), exact: false };
  return { at: nearestMoment(momentsOfMode(run, mode), step)?.index ?? 0, exact: false };
}
