/** What a learner may choose about a run: the mode and the settings that a scenario offers. */
import type { Seconds } from '#model/clock.ts';
import { BOTH, type Lane, type Mode } from '#model/lane.ts';
import type { Overrides } from '#model/scenario/lanes.ts';
import { SETTING_NAMES, type Scenario, type SettingName } from '#model/scenario/scenario.ts';
import { DEFAULTS, type Settings } from '#model/settings.ts';

export interface ModeChoice {
  readonly value: Mode;
  readonly name: string;
}

/** Each lane alone, or all of them. */
export const modesOf = (lanes: readonly Pick<Lane, 'id' | 'name'>[]): readonly ModeChoice[] => [
  ...lanes.map(({ id, name }) => ({ value: id, name })),
  { value: BOTH, name: 'Side by side' },
];

type DurationName = 'tokenLifetime' | 'idleTimeout';

export interface DurationSetting {
  readonly name: DurationName;
  /** Its name in an address. */
  readonly parameter: string;
  readonly label: string;
  readonly note: string;
  readonly least: Seconds;
  readonly most: Seconds;
}

export const DURATIONS: readonly DurationSetting[] = [
  {
    name: 'tokenLifetime',
    parameter: 'token-lifetime',
    label: 'Token lifetime',
    note: 'An access token is good for this long after it was signed.',
    least: 1,
    most: 86_400,
  },
  {
    name: 'idleTimeout',
    parameter: 'idle-timeout',
    label: 'Idle timeout',
    note: 'A session ends after this long without a request.',
    least: 1,
    most: DEFAULTS.absoluteTimeout,
  },
];

export const PASSWORD_PARAMETER = 'password';

/** The value a setting has when nobody changed it. */
export const ownSettings = (scenario: Scenario): Pick<Settings, SettingName> => ({
  ...DEFAULTS,
  ...scenario.settings,
});

/** Overrides one setting; a value that is the scenario's own is no override. */
export function withSetting<Name extends SettingName>(
  overrides: Overrides,
  scenario: Scenario,
  name: Name,
  value: Settings[Name],
): Overrides {
  const { [name]: _, ...others } = overrides;
  return value === ownSettings(scenario)[name] ? others : { ...others, [name]: value };
}

/** Equal for equal overrides, whatever their order. */
export const keyOf = (overrides: Overrides): string =>
  JSON.stringify(SETTING_NAMES.map((name) => overrides[name] ?? null));
