/** The scenarios that exist: one per file in `content/scenarios/`. */
import { editDistance } from '#model/edit-distance.ts';
import type { Scenario, ScenarioHead } from '#model/scenario/scenario.ts';

const heads = import.meta.glob<ScenarioHead>('/content/scenarios/*.yaml', {
  query: '?head',
  import: 'head',
  eager: true,
});
const files = import.meta.glob<Scenario>('/content/scenarios/*.yaml', { import: 'scenario' });

/** In the order of their files. */
export const SCENARIOS: readonly ScenarioHead[] = Object.values(heads);

/** The head of the scenario of an address, or `undefined`. */
export const headOf = (id: string | undefined): ScenarioHead | undefined =>
  SCENARIOS.find((scenario) => scenario.id === id);

/** The whole scenario, or `undefined` if there is none. Rejects when its chunk does not arrive. */
export async function loadScenario(id: string | undefined): Promise<Scenario | undefined> {
  return files[`/content/scenarios/${id ?? ''}.yaml`]?.();
}

/** The scenario that a wrong id probably meant: at most two mistakes in five messages. */
export function nearestScenario(id: string): ScenarioHead | undefined {
  const wanted = id.toLowerCase().slice(0, 100);
  const [best] = SCENARIOS.map((scenario) => ({ scenario, mistakes: editDistance(wanted, scenario.id) }))
    .filter(({ scenario, mistakes }) => mistakes <= scenario.id.length * 0.4)
    .toSorted((one, other) => one.mistakes - other.mistakes);
  return best?.scenario;
}
