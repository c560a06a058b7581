/** A run while its steps come in: what can be shown of it, and when that is worth it. */
import { BOTH, type Lane, type LaneId } from '#model/lane.ts';
import type { Beginning } from '#model/recording/recorder.ts';
import type { Action } from '#model/trace/action.ts';
import { createMomentLayout } from '#model/trace/moment.ts';
import type { LaneRun } from '#model/trace/lane-run.ts';
import type { WorldState } from '#model/trace/state.ts';
import { stateAfter } from '#model/trace/states.ts';
import type { Measurement, Step } from '#model/trace/trace.ts';
import { WORLD_PLACES } from '#model/world/places.ts';
import type { Run } from './runs.ts';

export interface RunInProgress {
  start(lane: LaneId, beginning: Beginning): void;
  add(lane: LaneId, step: Step, measured: Measurement | null): void;
  /** Nothing more will come in this lane. */
  finish(lane: LaneId): void;
  /** More can be shown than at the last call of `soFar`, and enough for a new picture unless nothing more will come. */
  hasNews(ended: boolean): boolean;
  /**
   * The run as far as it can be shown: the actions that all lanes have
   * completed, so that no row of the chart changes once it is there. What was
   * laid out stays, and new steps are appended.
   */
  soFar(): Run;
}

interface LaneInProgress {
  readonly lane: Lane;
  beginning: Beginning;
  readonly steps: Step[];
  readonly states: WorldState[];
  readonly measured: Map<string, number>;
  finished: boolean;
  /** So many steps belong to actions that all lanes have completed. */
  complete: number;
}

/** Up to so many steps there is a picture in each frame. */
const FEW = 500;
/** From there on the next one comes when the run has grown by this factor: pictures of a long run cost more. */
const GROWTH = 1.25;

/** A run of `actions` in each lane, before its first step. `key` is `keyOf` the overrides. */
export function createRunInProgress(
  key: string,
  lanesToRun: readonly Lane[],
  actions: readonly Action[],
): RunInProgress {
  const lanes = lanesToRun.map(emptyLane);
  const laneOf = (id: LaneId): LaneInProgress | undefined => lanes.find(({ lane }) => lane.id === id);
  /** What each mode shows. */
  const shownIn = [{ mode: BOTH, lanes }, ...lanes.map((one) => ({ mode: one.lane.id, lanes: [one] }))].map(
    (mode) => ({ ...mode, layout: createMomentLayout(mode.lanes.map(({ lane }) => lane.id)) }),
  );
  /** Actions that all lanes have completed; infinity when all are done. */
  const completed = () => Math.min(...lanes.map(completedBy));
  let shown = { actions: 0, steps: 0 };

  /** Counts the steps of the first `actions` actions. */
  const countSteps = (reached: number): number => {
    for (const lane of lanes)
      while ((lane.steps[lane.complete]?.action.index ?? Infinity) < reached) lane.complete += 1;
    return lanes.reduce((sum, { complete }) => sum + complete, 0);
  };

  const laneRun = ({ lane, beginning, steps, states, complete }: LaneInProgress): LaneRun => ({
    lane,
    trace: { settings: lane.settings, actions, ...beginning, steps: steps.slice(0, complete) },
    states: states.slice(0, complete),
  });

  return {
    start(id, beginning) {
      const lane = laneOf(id);
      if (lane) lane.beginning = beginning;
    },
    add(id, step, measured) {
      const lane = laneOf(id);
      if (!lane) return;
      const { beginning, steps, states, measured: stopwatch } = lane;
      steps.push(step);
      states.push(stateAfter(states.at(-1) ?? beginning.initial, step));
      if (measured) stopwatch.set(measured.step, measured.microseconds);
    },
    finish(id) {
      const lane = laneOf(id);
      if (lane) lane.finished = true;
    },
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
        lanes: lanes.map(laneRun),
        moments: Object.fromEntries(
          shownIn.map(({ mode, lanes: shownLanes, layout }) => [mode, layout.append(shownLanes, reached)]),
        ),
        measured: Object.fromEntries(lanes.map(({ lane, measured }) => [lane.id, new Map(measured)])),
        finished: lanes.every(({ finished }) => finished),
      };
    },
  };
}

const completedBy = ({ finished, steps }: LaneInProgress): number =>
  finished ? Infinity : (steps.at(-1)?.action.index ?? 0);

const emptyLane = (lane: Lane): LaneInProgress => ({
  lane,
  beginning: { places: WORLD_PLACES, initial: {} },
  steps: [],
  states: [],
  measured: new Map(),
  finished: false,
  complete: 0,
});
