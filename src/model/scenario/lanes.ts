/** The lanes of a scenario: defaults, then the scenario's settings, then the lane's, then what the learner chose. */
import type { Lane } from '../lane.ts';
import { DEFAULTS, type Settings } from '../settings.ts';
import { laneMeaningOf, laneNameOf, USUAL_PAIR, type Comparison } from './comparison.ts';
import type { Scenario, SettingName } from './scenario.ts';

/** Settings that a learner may change; only those that the scenario offers count. */
export type Overrides = Partial<Pick<Settings, SettingName>>;

/** What `lanesOf` reads of a scenario. */
export type LanesSource = Pick<Scenario, 'settings' | 'offers'>;

/** The lanes of a comparison, with their settings and names. */
export function lanesOf(
  scenario: LanesSource,
  overrides: Overrides = {},
  { lanes }: Comparison = USUAL_PAIR,
): readonly Lane[] {
  const offered = Object.fromEntries(
    scenario.offers
      .filter((name) => overrides[name] !== undefined)
      .map((name) => [name, overrides[name]] as const),
  );
  return lanes.map(({ id, settings: own }) => {
    const settings: Settings = { ...DEFAULTS, ...scenario.settings, ...own, ...offered };
    return { id, name: laneNameOf(settings), meaning: laneMeaningOf(settings), settings };
  });
}
