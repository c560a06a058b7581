/** Who was right? The run decides, not the author of a scenario. */
import type { Lane } from '../settings.ts';
import type { Trace } from '../trace/trace.ts';
import type { Prediction } from './scenario.ts';

export type LaneSteps = Readonly<Record<Lane, Pick<Trace, 'steps'>>>;

/** Status code of the answer that ends an action, or `null` if it ends without one. */
export function outcomeOf(trace: Pick<Trace, 'steps'>, action: string): number | null {
  const steps = trace.steps.filter((step) => step.action.name === action);
  const event = steps.map((step) => step.event).findLast(({ type }) => type === 'response-sent');
  return event?.type === 'response-sent' ? event.response.status : null;
}

/** Position of each option that says what happens in both lanes; a sound prediction has one. */
export function rightOptions(prediction: Prediction, traces: LaneSteps): readonly number[] {
  const session = outcomeOf(traces.session, prediction.before);
  const jwt = outcomeOf(traces.jwt, prediction.before);
  return prediction.options.flatMap((option, at) =>
    option.session === session && option.jwt === jwt ? [at] : [],
  );
}

/** Position of the right option, or `null` when no option says what happens. */
export const rightOption = (prediction: Prediction, traces: LaneSteps): number | null =>
  rightOptions(prediction, traces)[0] ?? null;
