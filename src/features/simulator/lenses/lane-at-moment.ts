/** What a lens looks at: each lane's step at a moment, or the last one before it that has something to show. */
import { lanesIn, type Lane, type Mode } from '#model/lane.ts';
import type { Moment } from '#model/trace/moment.ts';
import type { Step } from '#model/trace/trace.ts';
import type { LaneRun } from '#model/trace/lane-run.ts';
import type { Measured, Run } from '../runs.ts';

export interface LaneHere {
  readonly lane: Lane;
  readonly run: LaneRun;
  readonly measured: Measured;
  /** Index of the last step that has happened; -1 before the first. */
  readonly latest: number;
  /** The step that happens at this moment; the other lane may act alone. */
  readonly step: Step | undefined;
}

export interface Shown {
  readonly step: Step;
  /** It happens at this moment, not earlier. */
  readonly isNow: boolean;
}

/** The lanes that a mode shows, at a moment. */
export function lanesHere(run: Run, mode: Mode, moment: Moment): readonly LaneHere[] {
  return lanesIn(run.lanes, mode).map((laneRun) => {
    const { lane, trace } = laneRun;
    return {
      lane,
      run: laneRun,
      measured: run.measured[lane.id] ?? new Map(),
      latest: moment.latest[lane.id] ?? -1,
      step: trace.steps[moment.steps[lane.id] ?? -1],
    };
  });
}

/** The newest step that has something to show. */
export function newest({ run, latest, step }: LaneHere, has: (step: Step) => boolean): Shown | undefined {
  for (let index = latest; index >= 0; index--) {
    const candidate = run.trace.steps[index];
    if (candidate && has(candidate)) return { step: candidate, isNow: candidate === step };
  }
  return undefined;
}
