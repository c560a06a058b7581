/** The address of what is seen: comparison, mode and settings as parameters, the step by name in the fragment. */
import { decoded } from '#components/address.ts';
import { editDistance } from '#model/edit-distance.ts';
import { BOTH, type Mode } from '#model/lane.ts';
import { laneDifferenceText } from '#model/scenario/comparison.ts';
import { comparisonOf, lanesOf } from '#model/scenario/lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { SETTINGS, SETTING_NAMES } from '#model/settings.ts';
import { modesOf, offeredIn, ownSettings, withSetting, type ModeChoice, type RunChoice } from './choices.ts';
import { asValueOf, quote, readSetting, settingCalled } from './setting-text.ts';

export const DEFAULT_MODE: Mode = BOTH;

export interface Address extends RunChoice {
  readonly mode: Mode;
  /** Name of a step, not yet known to exist; "" for none. */
  readonly step: string;
}

export interface AddressReading extends Address {
  /** What the address asked for and did not get, a sentence each. */
  readonly problems: readonly string[];
}

/** No step has a longer name. */
const LONGEST_STEP = 200;
/** So much of a wrong name is compared with those that exist. */
const COMPARED = 40;

const COMPARE = 'compare';
const MODE = 'mode';

/** Reads `search` ("?mode=jwt&token-lifetime=60") and `hash` ("#log-in.request-sent"). Never throws. */
export function readAddress(search: string, hash: string, scenario: Scenario): AddressReading {
  const problems: string[] = [];
  const parameters = new URLSearchParams(search);

  const wantedPair = parameters.getAll(COMPARE).at(-1);
  const comparison = comparisonOf(scenario, wantedPair);
  if (wantedPair !== undefined && comparison.id !== wantedPair)
    problems.push(`There is no comparison ${quote(wantedPair)} here. This is the first.`);

  const wantedMode = parameters.getAll(MODE).at(-1);
  let mode = DEFAULT_MODE;
  if (wantedMode !== undefined) {
    const nearest = nearestMode(wantedMode, modesOf(lanesOf(scenario, {}, comparison)));
    mode = nearest.value;
    if (mode !== wantedMode)
      problems.push(`There is no mode ${quote(wantedMode)}. This is ${quote(nearest.name)}.`);
  }

  const offered = offeredIn(scenario, comparison, mode);
  const own = ownSettings(scenario, comparison, mode);
  let overrides: Address['overrides'] = {};
  for (const [parameter, text] of parameters) {
    if (parameter === MODE || parameter === COMPARE) continue;
    const name = settingCalled(parameter);
    if (!name || !offered.includes(name)) {
      const isOfLanes = name !== undefined && scenario.offers.includes(name);
      problems.push(
        isOfLanes
          ? `Side by side, ${laneDifferenceText(comparison)}. The setting ${quote(parameter)} was left out.`
          : `This scenario has no setting ${quote(parameter)}. It was left out.`,
      );
      continue;
    }
    const { value, problem } = readSetting(SETTINGS[name], text);
    if (problem) problems.push(problem);
    if (value !== null) overrides = withSetting(overrides, own, name, asValueOf(name, value));
  }
  const step = decoded(hash.replace(/^#/, '')).slice(0, LONGEST_STEP);
  return { comparison: comparison.id, mode, overrides, step, problems };
}

/** The mode whose value or name has the fewest letters wrong, at most two of three; else the default. */
function nearestMode(text: string, modes: readonly ModeChoice[]): ModeChoice {
  const wanted = text.toLowerCase().slice(0, COMPARED);
  const mistakes = (word: string) => editDistance(wanted, word) / word.length;
  const [best] = modes
    .map((mode) => ({ mode, wrong: Math.min(mistakes(mode.value), mistakes(mode.name.toLowerCase())) }))
    .filter(({ wrong }) => wrong <= 0.67)
    .toSorted((one, other) => one.wrong - other.wrong);
  const usual = modes.find(({ value }) => value === DEFAULT_MODE) ?? { value: DEFAULT_MODE, name: '' };
  return best?.mode ?? usual;
}

/**
 * "?mode=jwt&token-lifetime=60#log-in.request-sent", with the settings that
 * differ from the scenario's own, and the comparison if it is not the first.
 */
export function writeAddress({ comparison, mode, overrides, step }: Address, scenario: Scenario): string {
  const parameters = new URLSearchParams();
  if (comparison !== comparisonOf(scenario).id) parameters.set(COMPARE, comparison);
  parameters.set(MODE, mode);
  for (const name of SETTING_NAMES) {
    const value = overrides[name];
    if (value !== undefined) parameters.set(SETTINGS[name].parameter, String(value));
  }
  return `?${parameters.toString()}${step && `#${encodeURIComponent(step)}`}`;
}
