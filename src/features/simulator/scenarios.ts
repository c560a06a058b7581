/** The scenarios that exist: one per file in `content/scenarios/`. */
import { editDistance } from '#model/edit-distance.ts';
import type { Scenario } from '#model/scenario/scenario.ts';

const files = import.meta.glob<Scenario>('/content/scenarios/*.yaml', { import: 'scenario', eager: true });

/** In the order of their files. */
export const SCENARIOS: readonly Scenario[] = Object.values(files);

/** The scenario of an address, or `undefined`. */
export const scenarioOf = (id: string | undefined): Scenario | undefined =>
  SCENARIOS.find((scenario) => scenario.id === id);

/** The scenario that a wrong id probably meant: at most two mistakes in five letters. */
export function nearestScenario(id: string): Scenario | undefined {
  const wanted = id.toLowerCase().slice(0, 100);
  const [best] = SCENARIOS.map((scenario) => ({ scenario, mistakes: editDistance(wanted, scenario.id) }))
    .filter(({ scenario, mistakes }) => mistakes <= scenario.id.length * 0.4)
    .toSorted((one, other) => one.mistakes - other.mistakes);
  return best?.scenario;
}
