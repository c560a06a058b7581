/** The scenarios that exist: one per file in `content/scenarios/`. */
import type { Scenario } from '#model/scenario/scenario.ts';

const files = import.meta.glob<Scenario>('/content/scenarios/*.yaml', { import: 'scenario', eager: true });

/** In the order of their files. */
export const SCENARIOS: readonly Scenario[] = Object.values(files);

/** The scenario of an address, or `undefined`. */
export const scenarioOf = (id: string | undefined): Scenario | undefined =>
  SCENARIOS.find((scenario) => scenario.id === id);
