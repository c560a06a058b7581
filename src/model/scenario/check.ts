/** Checks a scenario against its own runs: what it talks about must happen. */
import type { LaneSteps } from './predict.ts';
import { outcomeOf, rightOptions } from './predict.ts';
import { actionNames } from '../trace/action-names.ts';
import type { ScenarioProblem } from './problem.ts';
import type { Prediction, Scenario } from './scenario.ts';

/** Everything that is wrong; empty when nothing is. */
export function checkScenario(scenario: Scenario, traces: LaneSteps): readonly ScenarioProblem[] {
  return [...checkNarration(scenario, traces), ...checkPredictions(scenario, traces)];
}

function checkNarration(scenario: Scenario, traces: LaneSteps): readonly ScenarioProblem[] {
  const names = (lane: 'session' | 'jwt') =>
    new Set(traces[lane].steps.flatMap(({ name, event }) => [name, `*.${event.type}`]));
  const happens = { session: names('session'), jwt: names('jwt') };
  return Object.entries(scenario.narration).flatMap(([key, texts]) => {
    const problem = (message: string, ...rest: string[]): ScenarioProblem => ({
      path: ['narration', key, ...rest],
      message,
    });
    if (!happens.session.has(key) && !happens.jwt.has(key))
      return [
        problem(`no step is named "${key}"; steps are named <action>.<event>, or *.<event> for any action`),
      ];
    return (['session', 'jwt'] as const)
      .filter((lane) => texts[lane] !== undefined && !happens[lane].has(key))
      .map((lane) => problem(`"${key}" does not happen in the ${lane} lane`, lane));
  });
}

function checkPredictions(scenario: Scenario, traces: LaneSteps): readonly ScenarioProblem[] {
  const actions = actionNames(scenario.actions);
  return scenario.predictions.flatMap((prediction, at) => {
    const path = ['predictions', at];
    if (!actions.includes(prediction.before)) {
      const message = `no action is named "${prediction.before}"; there are ${actions.join(', ')}`;
      return [{ path: [...path, 'before'], message }];
    }
    const right = rightOptions(prediction, traces);
    return right.length === 1
      ? []
      : [{ path: [...path, 'options'], message: wrongCount(prediction, traces, right.length) }];
  });
}

function wrongCount(prediction: Prediction, traces: LaneSteps, count: number): string {
  const status = (lane: 'session' | 'jwt') => outcomeOf(traces[lane], prediction.before) ?? 'no answer';
  const found = count === 0 ? 'no option is right' : `${count} options are right`;
  return `${found}: the run ends "${prediction.before}" with ${status('session')} (session) and ${status('jwt')} (jwt)`;
}
