/** Comparisons: which two lanes of a scenario are run beside each other, and in what they differ. */
import type { LaneId } from '../lane.ts';
import { SETTINGS, valueText, type SettingName, type Settings } from '../settings.ts';
import { capital } from '../wording/capital.ts';

/** The voice of any lane that is shown alone. */
export const ALONE = 'alone';

export interface ComparedLane {
  readonly id: LaneId;
  readonly settings: Partial<Settings>;
}

export interface Comparison {
  /** Kebab-case, part of an address: `?compare=<id>`. */
  readonly id: string;
  /** The settings that tell its lanes apart. */
  readonly differsIn: readonly SettingName[];
  /** Two of them. */
  readonly lanes: readonly ComparedLane[];
}

/** The two everyday presets, which nearly all of the web uses: they differ in both axes at once. */
export const USUAL_PAIR: Comparison = {
  id: 'session-or-jwt',
  differsIn: ['credential', 'carrier'],
  lanes: [
    { id: 'session', settings: { credential: 'session-id', carrier: 'cookie' } },
    { id: 'jwt', settings: { credential: 'jwt', carrier: 'header-local-storage' } },
  ],
};

const PRESET_NAMES: Readonly<Record<LaneId, string>> = { session: 'Session', jwt: 'JWT' };

/** Where a credential travels; where it rests is said only where two lanes differ in that. */
const CARRIERS: Readonly<Record<Settings['carrier'], string>> = {
  cookie: 'in a cookie',
  'header-local-storage': 'in a header',
  'header-memory': 'in a header',
};

const isAxis = (name: SettingName): boolean => name === 'credential' || name === 'carrier';

/**
 * What a lane is called: by the two axes "Session", "JWT", or what it is and how
 * it travels ("JWT in a cookie"); by other settings their values.
 */
export function laneNameOf(settings: Settings, { differsIn, lanes }: Comparison): string {
  if (!differsIn.some(isAxis))
    return capital(differsIn.map((name) => valueText(name, settings[name])).join(', '));
  const { credential, carrier } = settings;
  const preset = USUAL_PAIR.lanes.find(
    ({ settings: usual }) => usual.credential === credential && usual.carrier === carrier,
  );
  const isUsual = differsIn.includes('credential') && differsIn.includes('carrier');
  const name = isUsual && preset && PRESET_NAMES[preset.id];
  if (name) return name;
  const travels = lanes.map((lane) => lane.settings.carrier && CARRIERS[lane.settings.carrier]);
  const isClear = !differsIn.includes('carrier') || new Set(travels).size === lanes.length;
  const how = isClear ? CARRIERS[carrier] : valueText('carrier', carrier);
  return capital(`${valueText('credential', credential)} ${how}`);
}

/** "a session ID in a cookie" */
export const laneMeaningOf = ({ credential, carrier }: Settings): string =>
  `a ${valueText('credential', credential)} ${valueText('carrier', carrier)}`;

/** "the lanes differ in credential and carrier" */
export function laneDifferenceText({ differsIn }: Comparison): string {
  const names = differsIn.map((name) => SETTINGS[name].label.toLowerCase());
  const [last = ''] = names.slice(-1);
  const others = names.slice(0, -1).join(', ');
  return `the lanes differ in ${others ? `${others} and ${last}` : last}`;
}
