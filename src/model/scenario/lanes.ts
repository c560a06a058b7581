/** The lanes of a scenario: defaults, then the scenario's settings, then the lane's, then what the learner chose. */
import type { Lane } from '../lane.ts';
import { DEFAULTS, type SettingName, type Settings } from '../settings.ts';
import { laneMeaningOf, laneNameOf, USUAL_PAIR, type Comparison } from './comparison.ts';
import type { Scenario } from './scenario.ts';

/** Settings that a learner changed; only those that the scenario offers count. */
export type Overrides = Partial<Pick<Settings, SettingName>>;

/** What `lanesOf` reads of a scenario. */
export type LanesSource = Pick<Scenario, 'settings' | 'offers'> & Partial<Pick<Scenario, 'comparisons'>>;

/** The comparison with an id; the first where there is none of that id. */
export const comparisonOf = ({ comparisons = [] }: LanesSource, id?: string): Comparison =>
  comparisons.find((comparison) => comparison.id === id) ?? comparisons[0] ?? USUAL_PAIR;

/** The lanes of a comparison, with their settings and names. */
export function lanesOf(
  scenario: LanesSource,
  overrides: Overrides = {},
  comparison: Comparison = comparisonOf(scenario),
): readonly Lane[] {
  const offered = Object.fromEntries(
    scenario.offers
      .filter((name) => overrides[name] !== undefined)
      .map((name) => [name, overrides[name]] as const),
  );
  return comparison.lanes.map(({ id, settings: own }) => {
    const settings: Settings = { ...DEFAULTS, ...scenario.settings, ...own, ...offered };
    return { id, name: laneNameOf(settings, comparison), meaning: laneMeaningOf(settings), settings };
  });
}
