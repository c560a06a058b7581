/** A run while its steps come in: what can be shown of it, and when that is worth it. */
import type { Lane, Settings } from '#model/settings.ts';
import type { Action } from '#model/trace/action.ts';
import { createMomentLayout } from '#model/trace/moment.ts';
import type { WorldState } from '#model/trace/state.ts';
import { stateAfter } from '#model/trace/states.ts';
import type { Measurement, Step } from '#model/trace/trace.ts';
import type { LaneRun, Run } from './runs.ts';

export interface RunInProgress {
  start(lane: Lane, initial: WorldState): void;
  add(lane: Lane, step: Step, measured: Measurement | null): void;
  /** Nothing more will come in this lane. */
  finish(lane: Lane): void;
  /** More can be shown than at the last call of `soFar`, and enough for a new picture unless nothing more will come. */
  hasNews(ended: boolean): boolean;
  /**
   * The run as far as it can be shown: the actions that both lanes have
   * completed, so that no row of the chart changes once it is there. What was
   * laid out stays, and new steps are appended.
   */
  soFar(): Run;
}

interface LaneInProgress {
  readonly settings: Settings;
  initial: WorldState;
  readonly steps: Step[];
  readonly states: WorldState[];
  readonly measured: Map<string, number>;
  finished: boolean;
  /** So many steps belong to actions that both lanes have completed. */
  complete: number;
}

/** Up to so many steps there is a picture in each frame. */
const FEW = 500;
/** From there on the next one comes when the run has grown by this factor: pictures of a long run cost more. */
const GROWTH = 1.25;

/** A run of `actions` with the settings of each lane, before its first step. `key` is `keyOf` the overrides. */
export function createRunInProgress(
  key: string,
  settings: Readonly<Record<Lane, Settings>>,
  actions: readonly Action[],
): RunInProgress {
  const lanes = { session: emptyLane(settings.session), jwt: emptyLane(settings.jwt) };
  const both = [lanes.session, lanes.jwt] as const;
  const layouts = {
    session: createMomentLayout(['session']),
    jwt: createMomentLayout(['jwt']),
    both: createMomentLayout(['session', 'jwt']),
  };
  /** Actions that both lanes have completed; infinity when both are done. */
  const completed = () => Math.min(...both.map(completedBy));
  let shown = { actions: 0, steps: 0 };

  /** Counts the steps of the first `actions` actions. */
  const countSteps = (reached: number): number => {
    for (const lane of both)
      while ((lane.steps[lane.complete]?.action.index ?? Infinity) < reached) lane.complete += 1;
    return lanes.session.complete + lanes.jwt.complete;
  };

  const laneRun = ({ settings: own, initial, steps, states, complete }: LaneInProgress): LaneRun => ({
    trace: { settings: own, actions, initial, steps: steps.slice(0, complete) },
    states: states.slice(0, complete),
  });

  return {
    start: (lane, initial) => void (lanes[lane].initial = initial),
    add(lane, step, measured) {
      const { initial, steps, states, measured: stopwatch } = lanes[lane];
      steps.push(step);
      states.push(stateAfter(states.at(-1) ?? initial, step));
      if (measured) stopwatch.set(measured.step, measured.microseconds);
    },
    finish: (lane) => void (lanes[lane].finished = true),
    hasNews(ended) {
      const reached = completed();
      if (reached === shown.actions) return false;
      return ended || shown.steps < FEW || countSteps(reached) >= shown.steps * GROWTH;
    },
    soFar() {
      const reached = completed();
      shown = { actions: reached, steps: countSteps(reached) };
      return {
        key,
        lanes: { session: laneRun(lanes.session), jwt: laneRun(lanes.jwt) },
        moments: {
          session: layouts.session.append(lanes, reached),
          jwt: layouts.jwt.append(lanes, reached),
          both: layouts.both.append(lanes, reached),
        },
        measured: { session: new Map(lanes.session.measured), jwt: new Map(lanes.jwt.measured) },
        finished: both.every(({ finished }) => finished),
      };
    },
  };
}

const completedBy = ({ finished, steps }: LaneInProgress): number =>
  finished ? Infinity : (steps.at(-1)?.action.index ?? 0);

const emptyLane = (settings: Settings): LaneInProgress => ({
  settings,
  initial: {},
  steps: [],
  states: [],
  measured: new Map(),
  finished: false,
  complete: 0,
});
