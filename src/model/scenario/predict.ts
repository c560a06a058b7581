/** Who was right? The run decides, not the author of a scenario. */
import type { LaneSteps } from '../trace/lane-run.ts';
import type { Trace } from '../trace/trace.ts';
import type { Prediction } from './scenario.ts';

/** Status code of the answer that ends an action, or `null` if it ends without one. */
export function outcomeOf(trace: Pick<Trace, 'steps'>, action: string): number | null {
  const steps = trace.steps.filter((step) => step.action.name === action);
  const event = steps.map((step) => step.event).findLast(({ type }) => type === 'response-sent');
  return event?.type === 'response-sent' ? event.response.status : null;
}

/** Position of each option that says what happens in every lane; a sound prediction has one. */
export const rightOptions = (prediction: Prediction, lanes: readonly LaneSteps[]): readonly number[] =>
  prediction.options.flatMap((option, at) =>
    lanes.every(({ lane, trace }) => option.lanes[lane.id] === outcomeOf(trace, prediction.before))
      ? [at]
      : [],
  );

/** Position of the right option, or `null` when no option says what happens. */
export const rightOption = (prediction: Prediction, lanes: readonly LaneSteps[]): number | null =>
  rightOptions(prediction, lanes)[0] ?? null;

/** What the lanes did, in words: "Session 401, JWT 200". */
export const outcomeText = ({ before }: Pick<Prediction, 'before'>, lanes: readonly LaneSteps[]): string =>
  lanes.map(({ lane, trace }) => `${lane.name} ${outcomeOf(trace, before) ?? 'no answer'}`).join(', ');
