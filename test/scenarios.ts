/** The scenarios that exist, as tests run them. */
import type { Scenario } from '#model/scenario/scenario.ts';

const files = import.meta.glob<Scenario>('/content/scenarios/*.yaml', { import: 'scenario', eager: true });

/** Its file and no more, but that a password is hashed in no time. */
const quick = (scenario: Scenario): Scenario => ({
  ...scenario,
  settings: { ...scenario.settings, passwordRounds: 1000 },
});

/** All of them as they are, in the order of their ids: for tests of the bytes of their runs. */
export const realScenarios: readonly Scenario[] = Object.values(files);

/** All of them, in the order of their ids. */
export const scenarios: readonly Scenario[] = realScenarios.map(quick);

export function theScenario(id: string): Scenario {
  const scenario = scenarios.find((candidate) => candidate.id === id);
  if (!scenario) throw new Error(`There is no scenario ${id}.`);
  return scenario;
}
