/** The settings with which a scenario may be seen: what its author's sentences must be true for. */
import { SETTINGS, type Setting, type SettingName } from '../settings.ts';
import type { Overrides } from './lanes.ts';
import type { Scenario } from './scenario.ts';

/** The values that are tried of a setting: all words of a choice, and both ends of a range. */
function valuesOf(setting: Setting): readonly (string | number)[] {
  return setting.kind === 'choice' ? Object.keys(setting.values) : [setting.least, setting.most];
}

type Change = readonly [name: SettingName, value: string | number];

/** The scenario's own settings, each offered setting changed alone, and each two of them changed together. */
export function variationsOf(
  { offers }: Pick<Scenario, 'offers'>,
  without: readonly SettingName[] = [],
): readonly Overrides[] {
  const changes = offers
    .filter((name) => !without.includes(name))
    .flatMap((name) => valuesOf(SETTINGS[name]).map((value): Change => [name, value]));
  const pairs = changes.flatMap((one, at) =>
    changes
      .slice(at + 1)
      .flatMap((other): (readonly Change[])[] => (one[0] === other[0] ? [] : [[one, other]])),
  );
  return [[], ...changes.map((change) => [change]), ...pairs].map(
    (some) => Object.fromEntries(some) as Overrides,
  );
}
