/** All states of a trace, so that going to any step is a look-up and never a replay. */
import { applyChanges, type WorldState } from './state.ts';
import type { Step, Trace } from './trace.ts';

/** The state after each step: `statesOf(trace)[i]` is the world when step `i` has happened. */
export function statesOf(trace: Pick<Trace, 'initial' | 'steps'>): readonly WorldState[] {
  const states: WorldState[] = [];
  for (const step of trace.steps) states.push(stateAfter(states.at(-1) ?? trace.initial, step));
  return states;
}

/** The state after one more step; tables that the step leaves alone are shared. */
export const stateAfter = (before: WorldState, step: Step): WorldState => applyChanges(before, step.changes);
