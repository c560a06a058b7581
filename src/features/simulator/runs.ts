/** What has been run: the lanes of a comparison, and the moments of each mode. */
import { BOTH, type Lane, type LaneId, type Mode } from '#model/lane.ts';
import { lanesOf } from '#model/scenario/lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { laneRunOf, type LaneRun, type LaneTrace } from '#model/trace/lane-run.ts';
import { momentsOf, type Moment } from '#model/trace/moment.ts';
import { WORLD_PLACES } from '#model/world/places.ts';

/** Measured microseconds by name of step. */
export type Measured = ReadonlyMap<string, number>;

export interface Run {
  /** `keyOf` the overrides it was run with. */
  readonly key: string;
  readonly lanes: readonly LaneRun[];
  readonly moments: Readonly<Record<Mode, readonly Moment[]>>;
  /** Differs each time, so it is no part of a trace; empty for a run that the build made. */
  readonly measured: Readonly<Record<LaneId, Measured>>;
  /** Nothing more will come. */
  readonly finished: boolean;
}

/** The moments of a mode, in order. */
export const momentsOfMode = (run: Pick<Run, 'moments'>, mode: Mode): readonly Moment[] =>
  run.moments[mode] ?? [];

/** The run of whole traces. */
export const runOf = (key: string, traces: readonly LaneTrace[]): Run =>
  withMoments(key, traces.map(laneRunOf), true);

/** Of a scenario that has not run yet. */
export function emptyRun(scenario: Scenario): Run {
  const { actions } = scenario;
  const emptyOf = (lane: Lane): LaneRun => ({
    lane,
    trace: { settings: lane.settings, actions, places: WORLD_PLACES, initial: {}, steps: [] },
    states: [],
  });
  return withMoments('', lanesOf(scenario).map(emptyOf), false);
}

function withMoments(key: string, lanes: Run['lanes'], finished: boolean): Run {
  const moments: Record<Mode, readonly Moment[]> = { [BOTH]: momentsOf(lanes) };
  const measured: Record<LaneId, Measured> = {};
  for (const one of lanes) {
    moments[one.lane.id] = momentsOf([one]);
    measured[one.lane.id] = new Map();
  }
  return { key, lanes, moments, measured, finished };
}
