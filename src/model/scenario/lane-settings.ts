/** The settings of both lanes: defaults, then the preset, then the scenario's, then what the learner chose. */
import { DEFAULTS, PRESETS, type Lane, type Settings } from '../settings.ts';
import type { LaneSettings, Scenario, SettingName } from './scenario.ts';

/** Settings that a learner may change; only those that the scenario offers count. */
export type Overrides = Partial<Pick<Settings, SettingName>>;

export function laneSettings(
  scenario: Pick<Scenario, 'settings' | 'offers'>,
  overrides: Overrides = {},
): LaneSettings {
  const offered = Object.fromEntries(
    scenario.offers
      .filter((name) => overrides[name] !== undefined)
      .map((name) => [name, overrides[name]] as const),
  );
  const of = (lane: Lane): Settings => ({ ...DEFAULTS, ...scenario.settings, ...PRESETS[lane], ...offered });
  return { session: of('session'), jwt: of('jwt') };
}
