/** What a lane has done: its trace, and the state of its world after each step. */
import type { Lane } from '../lane.ts';
import type { WorldState } from './state.ts';
import { statesOf } from './states.ts';
import type { Trace } from './trace.ts';

export interface LaneTrace {
  readonly lane: Lane;
  readonly trace: Trace;
}

/** As much of a lane as most questions need. */
export interface LaneSteps {
  readonly lane: Pick<Lane, 'id' | 'name'>;
  readonly trace: Pick<Trace, 'steps'>;
}

export interface LaneRun extends LaneTrace {
  /** The state after each step. */
  readonly states: readonly WorldState[];
}

/** Folds the states of a trace. */
export const laneRunOf = ({ lane, trace }: LaneTrace): LaneRun => ({ lane, trace, states: statesOf(trace) });
