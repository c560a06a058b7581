/** Checks a scenario against its own runs: what it talks about must happen. */
import { BOTH } from '../lane.ts';
import { actionNames } from '../trace/action-names.ts';
import type { LaneSteps } from '../trace/lane-run.ts';
import { outcomeText, rightOptions } from './predict.ts';
import type { ScenarioProblem } from './problem.ts';
import type { Scenario } from './scenario.ts';

/** Everything that is wrong; empty when nothing is. */
export function checkScenario(scenario: Scenario, lanes: readonly LaneSteps[]): readonly ScenarioProblem[] {
  return [...checkNarration(scenario, lanes), ...checkPredictions(scenario, lanes)];
}

function checkNarration(scenario: Scenario, lanes: readonly LaneSteps[]): readonly ScenarioProblem[] {
  const happens = new Map(
    lanes.map(({ lane, trace }) => [
      lane.id,
      new Set(trace.steps.flatMap(({ name, event }) => [name, `*.${event.type}`])),
    ]),
  );
  return Object.entries(scenario.narration).flatMap(([key, texts]) => {
    const problem = (message: string, ...rest: string[]): ScenarioProblem => ({
      path: ['narration', key, ...rest],
      message,
    });
    if (![...happens.values()].some((names) => names.has(key)))
      return [
        problem(`no step is named "${key}"; steps are named <action>.<event>, or *.<event> for any action`),
      ];
    return Object.keys(texts)
      .filter((voice) => voice !== BOTH && !happens.get(voice)?.has(key))
      .map((voice) => problem(`"${key}" does not happen in the ${voice} lane`, voice));
  });
}

function checkPredictions(scenario: Scenario, lanes: readonly LaneSteps[]): readonly ScenarioProblem[] {
  const actions = actionNames(scenario.actions);
  return scenario.predictions.flatMap((prediction, at) => {
    const path = ['predictions', at];
    if (!actions.includes(prediction.before)) {
      const message = `no action is named "${prediction.before}"; there are ${actions.join(', ')}`;
      return [{ path: [...path, 'before'], message }];
    }
    const right = rightOptions(prediction, lanes).length;
    if (right === 1) return [];
    const found = right === 0 ? 'no option is right' : `${right} options are right`;
    const message = `${found}: the run ends "${prediction.before}" with ${outcomeText(prediction, lanes)}`;
    return [{ path: [...path, 'options'], message }];
  });
}
