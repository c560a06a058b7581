/** What a learner may choose about a run: the comparison, the mode, and the settings that a scenario offers. */
import { BOTH, type Lane, type Mode } from '#model/lane.ts';
import type { Comparison } from '#model/scenario/comparison.ts';
import { comparisonOf, lanesOf, type Overrides } from '#model/scenario/lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { SETTING_NAMES, type SettingName, type Settings } from '#model/settings.ts';

export interface ModeChoice {
  readonly value: Mode;
  readonly name: string;
}

/** Each lane alone, or all of them. */
export const modesOf = (lanes: readonly Pick<Lane, 'id' | 'name'>[]): readonly ModeChoice[] => [
  ...lanes.map(({ id, name }) => ({ value: id, name })),
  { value: BOTH, name: 'Side by side' },
];

/** What is run. */
export interface RunChoice {
  /** Id of a comparison. */
  readonly comparison: string;
  readonly overrides: Overrides;
}

/** What the page shows first: the first comparison with the scenario's own settings. */
export const ownChoice = (scenario: Scenario): RunChoice => ({
  comparison: comparisonOf(scenario).id,
  overrides: {},
});

/** The settings offered in a mode. What the lanes of a pair differ in is theirs, so side by side it is not offered. */
export const offeredIn = (
  { offers }: Scenario,
  { differsIn }: Comparison,
  mode: Mode,
): readonly SettingName[] => (mode === BOTH ? offers.filter((name) => !differsIn.includes(name)) : offers);

/** The settings that a mode shows when nobody changed any; side by side those that the lanes have in common. */
export function ownSettings(scenario: Scenario, comparison: Comparison, mode: Mode): Settings | undefined {
  const lanes = lanesOf(scenario, {}, comparison);
  return (lanes.find(({ id }) => id === mode) ?? lanes[0])?.settings;
}

/** Overrides one setting; a value that is the run's own is no override. */
export function withSetting<Name extends SettingName>(
  overrides: Overrides,
  own: Settings | undefined,
  name: Name,
  value: Settings[Name],
): Overrides {
  const { [name]: _, ...others } = overrides;
  return value === own?.[name] ? others : { ...others, [name]: value };
}

/** Equal for equal runs, whatever the order of the overrides. */
export const keyOf = ({ comparison, overrides }: RunChoice): string =>
  JSON.stringify([comparison, ...SETTING_NAMES.map((name) => overrides[name] ?? null)]);
