/** The address of what is seen: mode and settings as parameters, the step by name in the fragment. */
import { decoded } from '#components/address.ts';
import { shortened } from '#model/wording/shortened.ts';
import { editDistance } from '#model/edit-distance.ts';
import { BOTH, type Mode } from '#model/lane.ts';
import { lanesOf, type Overrides } from '#model/scenario/lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import {
  DURATIONS,
  modesOf,
  PASSWORD_PARAMETER,
  withSetting,
  type DurationSetting,
  type ModeChoice,
} from './choices.ts';

export const DEFAULT_MODE: Mode = BOTH;

export interface Address {
  readonly mode: Mode;
  readonly overrides: Overrides;
  /** Name of a step, not yet known to exist; "" for none. */
  readonly step: string;
}

export interface AddressReading extends Address {
  /** What the address asked for and did not get, a sentence each. */
  readonly problems: readonly string[];
}

/** No step has a longer name. */
const LONGEST_STEP = 200;
/** Longest piece of an address that is quoted back. */
const QUOTED = 40;
const quote = (text: string): string => `“${shortened(text, QUOTED)}”`;

/** Reads `search` ("?mode=jwt&token-lifetime=60") and `hash` ("#log-in.request-sent"). Never throws. */
export function readAddress(search: string, hash: string, scenario: Scenario): AddressReading {
  const problems: string[] = [];
  let mode = DEFAULT_MODE;
  let overrides: Overrides = {};
  for (const [name, value] of new URLSearchParams(search)) {
    if (name === 'mode') {
      const nearest = nearestMode(value, modesOf(lanesOf(scenario)));
      mode = nearest.value;
      if (mode !== value) problems.push(`There is no mode ${quote(value)}. This is ${quote(nearest.name)}.`);
      continue;
    }
    const duration = DURATIONS.find(({ parameter }) => parameter === name);
    const setting = name === PASSWORD_PARAMETER ? 'password' : duration?.name;
    if (!setting || !scenario.offers.includes(setting)) {
      problems.push(`This scenario has no setting ${quote(name)}. It was left out.`);
    } else if (duration) {
      const { seconds, problem } = readDuration(value, duration);
      if (problem) problems.push(problem);
      if (seconds !== null) overrides = withSetting(overrides, scenario, duration.name, seconds);
    } else {
      if (value === 'wrong' || value === 'right')
        overrides = withSetting(overrides, scenario, 'password', value);
      else problems.push(`A password is “right” or “wrong” here, not ${quote(value)}.`);
    }
  }
  return { mode, overrides, step: decoded(hash.replace(/^#/, '')).slice(0, LONGEST_STEP), problems };
}

/** The mode whose value or name has the fewest letters wrong, at most two of three; else the default. */
function nearestMode(text: string, modes: readonly ModeChoice[]): ModeChoice {
  const wanted = text.toLowerCase().slice(0, QUOTED);
  const mistakes = (word: string) => editDistance(wanted, word) / word.length;
  const [best] = modes
    .map((mode) => ({ mode, wrong: Math.min(mistakes(mode.value), mistakes(mode.name.toLowerCase())) }))
    .filter(({ wrong }) => wrong <= 0.67)
    .toSorted((one, other) => one.wrong - other.wrong);
  const usual = modes.find(({ value }) => value === DEFAULT_MODE) ?? { value: DEFAULT_MODE, name: '' };
  return best?.mode ?? usual;
}

interface DurationReading {
  readonly seconds: number | null;
  /** What is wrong with the text, one sentence. */
  readonly problem: string | null;
}

/** Whole seconds within the limits of a setting; what is too small or too large becomes the limit. */
export function readDuration(text: string, { label, least, most }: DurationSetting): DurationReading {
  const trimmed = text.trim();
  if (!/^\d{1,15}$/.test(trimmed))
    return { seconds: null, problem: `${label} takes whole seconds, not ${quote(text)}.` };
  const asked = Number(trimmed);
  const seconds = Math.min(most, Math.max(least, asked));
  const problem =
    seconds === asked ? null : `${label} lies between ${least} and ${most} seconds. It is ${seconds} now.`;
  return { seconds, problem };
}

/** "?mode=jwt&token-lifetime=60#log-in.request-sent", with the settings that differ from the scenario's own. */
export function writeAddress({ mode, overrides, step }: Address): string {
  const parameters = new URLSearchParams({ mode });
  if (overrides.password !== undefined) parameters.set(PASSWORD_PARAMETER, overrides.password);
  for (const { name, parameter } of DURATIONS) {
    const seconds = overrides[name];
    if (seconds !== undefined) parameters.set(parameter, String(seconds));
  }
  return `?${parameters.toString()}${step && `#${encodeURIComponent(step)}`}`;
}
