/** What has been run: a trace per lane, and the moments of each mode. */
import { laneSettings } from '#model/scenario/lane-settings.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { stateAfter, statesOf } from '#model/trace/states.ts';
import { momentsOf, type Moment } from '#model/trace/moment.ts';
import type { Lane } from '#model/settings.ts';
import type { WorldState } from '#model/trace/state.ts';
import type { Measurement, Step, Trace } from '#model/trace/trace.ts';
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

const NOT_MEASURED: Run['measured'] = { session: new Map(), jwt: new Map() };

function withMoments(key: string, lanes: Run['lanes'], finished: boolean, measured = NOT_MEASURED): Run {
  const { session, jwt } = { session: lanes.session.trace, jwt: lanes.jwt.trace };
  const moments = {
    session: momentsOf({ session }),
    jwt: momentsOf({ jwt }),
    both: momentsOf({ session, jwt }),
  };
  return { key, lanes, moments, measured, finished };
}

/** Collects the steps of a lane while they come in. */
export interface LaneInProgress {
  readonly settings: Trace['settings'];
  readonly actions: Trace['actions'];
  initial: WorldState;
  readonly steps: Step[];
  readonly states: WorldState[];
  readonly measured: Map<string, number>;
  finished: boolean;
}

export function addStep(lane: LaneInProgress, step: Step, measured: Measurement | null): void {
  lane.steps.push(step);
  lane.states.push(stateAfter(lane.states.at(-1) ?? lane.initial, step));
  if (measured) lane.measured.set(measured.step, measured.microseconds);
}

/**
 * What can be shown of two lanes in progress: the actions that both have
 * completed, so that no row of the chart changes once it is there.
 */
export function runSoFar(key: string, lanes: Readonly<Record<Lane, LaneInProgress>>): Run {
  const finished = lanes.session.finished && lanes.jwt.finished;
  const reached = actionsCompleted(lanes);
  const shown = (lane: LaneInProgress): LaneRun => {
    const end = lane.steps.findIndex((step) => step.action.index >= reached);
    const count = end < 0 ? lane.steps.length : end;
    const { settings, actions, initial, states } = lane;
    const trace = { settings, actions, initial, steps: lane.steps.slice(0, count) };
    return { trace, states: states.slice(0, count) };
  };
  const measured = { session: new Map(lanes.session.measured), jwt: new Map(lanes.jwt.measured) };
  return withMoments(key, { session: shown(lanes.session), jwt: shown(lanes.jwt) }, finished, measured);
}

/** How many actions both lanes have completed; infinity when both are done. */
export const actionsCompleted = (lanes: Readonly<Record<Lane, LaneInProgress>>): number =>
  Math.min(completedBy(lanes.session), completedBy(lanes.jwt));

const completedBy = (lane: LaneInProgress): number =>
  lane.finished ? Number.POSITIVE_INFINITY : (lane.steps.at(-1)?.action.index ?? 0);
