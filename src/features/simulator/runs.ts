/** What has been run: a trace per lane, and the moments of each mode. */
import { laneSettings } from '#model/scenario/lane-settings.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { statesOf } from '#model/trace/states.ts';
import { momentsOf, type Moment } from '#model/trace/moment.ts';
import type { Lane } from '#model/settings.ts';
import type { WorldState } from '#model/trace/state.ts';
import type { Trace } from '#model/trace/trace.ts';
import type { Mode } from './choices.ts';

export interface LaneRun {
  readonly trace: Trace;
  /** The state after each step. */
  readonly states: readonly WorldState[];
}

/** Measured microseconds by name of step. */
export type Measured = ReadonlyMap<string, number>;

export interface Run {
  /** `keyOf` the overrides it was run with. */
  readonly key: string;
  readonly lanes: Readonly<Record<Lane, LaneRun>>;
  readonly moments: Readonly<Record<Mode, readonly Moment[]>>;
  /** Differs each time, so it is no part of a trace; empty for a run that the build made. */
  readonly measured: Readonly<Record<Lane, Measured>>;
  /** Nothing more will come. */
  readonly finished: boolean;
}

/** The run of two whole traces. */
export function runOf(key: string, traces: Readonly<Record<Lane, Trace>>): Run {
  const laneOf = (trace: Trace): LaneRun => ({ trace, states: statesOf(trace) });
  return withMoments(key, { session: laneOf(traces.session), jwt: laneOf(traces.jwt) }, true);
}

/** Of a scenario that has not run yet. */
export function emptyRun(scenario: Scenario): Run {
  const settings = laneSettings(scenario);
  const emptyOf = (lane: Lane): LaneRun => ({
    trace: { settings: settings[lane], actions: scenario.actions, initial: {}, steps: [] },
    states: [],
  });
  return withMoments('', { session: emptyOf('session'), jwt: emptyOf('jwt') }, false);
}

function withMoments(key: string, lanes: Run['lanes'], finished: boolean): Run {
  const { session, jwt } = { session: lanes.session.trace, jwt: lanes.jwt.trace };
  const moments = {
    session: momentsOf({ session }),
    jwt: momentsOf({ jwt }),
    both: momentsOf({ session, jwt }),
  };
  return { key, lanes, moments, measured: { session: new Map(), jwt: new Map() }, finished };
}
