/** Who was right? The run decides, not the author of a scenario. */
import type { LaneSteps } from '../trace/lane-run.ts';
import type { Step, Trace } from '../trace/trace.ts';
import type { Claim, Prediction } from './scenario.ts';

type Answer = Extract<Step['event'], { type: 'response-sent' }>;

const stepsOf = (trace: Pick<Trace, 'steps'>, action: string): readonly Step[] =>
  trace.steps.filter((step) => step.action.name === action);

const answersIn = (steps: readonly Step[]): readonly Answer[] =>
  steps.flatMap(({ event }) => (event.type === 'response-sent' ? [event] : []));

/** Status code of the answer that ends an action, or `null` if it ends without one. */
export const outcomeOf = (trace: Pick<Trace, 'steps'>, action: string): number | null =>
  answersIn(stepsOf(trace, action)).at(-1)?.response.status ?? null;

/** Everything a claim can be about, as the run has it. */
function factsOf(trace: Pick<Trace, 'steps'>, action: string): { readonly [K in keyof Claim]-?: unknown } {
  const steps = stepsOf(trace, action);
  const answers = answersIn(steps);
  const request = steps.flatMap(({ event }) => (event.type === 'request-sent' ? [event] : [])).at(-1);
  const out = [...new Set(answers.map(({ to }) => to))].filter((who) => {
    const last = answers.findLast(({ to }) => to === who);
    return last !== undefined && last.response.status >= 400;
  });
  return {
    status: answers.at(-1)?.response.status ?? null,
    answered: answers.filter(({ response }) => response.status < 400).length,
    attached: request ? request.credential !== null : false,
    out: out.toSorted().join(),
  };
}

/** Whether a claim about an action holds in a lane. */
function holds(claim: Claim, trace: Pick<Trace, 'steps'>, action: string): boolean {
  const facts = factsOf(trace, action);
  const said = { ...claim, ...(claim.out && { out: claim.out.toSorted().join() }) };
  return (Object.keys(said) as (keyof Claim)[]).every((name) => said[name] === facts[name]);
}

/** Whether a prediction speaks of these lanes: each of its options claims something of each of them. */
export const concerns = (prediction: Prediction, lanes: readonly LaneSteps[]): boolean =>
  prediction.options.every((option) => lanes.every(({ lane }) => lane.id in option.lanes));

/** Position of each option that says what happens in every lane; a sound prediction has one. */
export const rightOptions = (prediction: Prediction, lanes: readonly LaneSteps[]): readonly number[] =>
  prediction.options.flatMap((option, at) =>
    lanes.every(({ lane, trace }) => {
      const claim = option.lanes[lane.id];
      return claim !== undefined && holds(claim, trace, prediction.before);
    })
      ? [at]
      : [],
  );

/** Position of the right option, or `null` when no option says what happens. */
export const rightOption = (prediction: Prediction, lanes: readonly LaneSteps[]): number | null =>
  rightOptions(prediction, lanes)[0] ?? null;

/** What the lanes did, in words: "Session 401, JWT 200". */
export const outcomeText = ({ before }: Pick<Prediction, 'before'>, lanes: readonly LaneSteps[]): string =>
  lanes.map(({ lane, trace }) => `${lane.name} ${outcomeOf(trace, before) ?? 'no answer'}`).join(', ');
