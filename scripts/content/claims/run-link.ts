/** Where a claim can be watched: a step of a scenario's run. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BOTH, lanesIn } from '../../../src/model/lane.ts';
import { runLanes } from '../../../src/model/scenario/run-lanes.ts';
import type { LaneTrace } from '../../../src/model/trace/lane-run.ts';
import { readScenario } from '../scenario-file.ts';
import type { RunLink } from './claim.ts';

/** The lanes of a scenario by its id; `null` if there is none of this id. */
export type ScenarioRuns = (id: string) => Promise<readonly LaneTrace[] | null>;

/** Runs scenarios of `root`, each once. `ids` are those there are, `headings` the guide's. */
export function createScenarioRuns(
  root: string,
  ids: readonly string[],
  headings: readonly string[],
): ScenarioRuns {
  const runs = new Map<string, Promise<readonly LaneTrace[]>>();
  return (id) => {
    if (!ids.includes(id)) return Promise.resolve(null);
    const known = runs.get(id) ?? runOf(root, id, headings);
    runs.set(id, known);
    return known;
  };
}

async function runOf(root: string, id: string, headings: readonly string[]): Promise<readonly LaneTrace[]> {
  const file = `content/scenarios/${id}.yaml`;
  const scenario = await readScenario(file, await readFile(join(root, file), 'utf8'), headings);
  return runLanes({ ...scenario, settings: { ...scenario.settings, passwordRounds: 1000 } });
}

/** Why a link leads nowhere; `null`: it leads to a step. */
export async function whyNoStep(
  { scenario, step, mode }: Extract<RunLink, { scenario: string }>,
  runs: ScenarioRuns,
): Promise<string | null> {
  const lanes = await runs(scenario);
  if (!lanes) return `there is no scenario "${scenario}"`;
  const modes = [...lanes.map(({ lane }) => lane.id), BOTH];
  if (!modes.includes(mode)) return `there is no mode "${mode}"; there are ${modes.join(', ')}`;
  const steps = lanesIn(lanes, mode).flatMap(({ trace }) => trace.steps.map(({ name }) => name));
  return steps.includes(step) ? null : `the scenario ${scenario} has no step "${step}" in mode ${mode}`;
}

/** The address of a link, from the site's root. */
export const addressOf = (link: RunLink): string =>
  'decoder' in link ? '/decoder/' : `/simulator/${link.scenario}/?mode=${link.mode}#${link.step}`;
