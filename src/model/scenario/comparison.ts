/** Comparisons: which two lanes of a scenario are run beside each other, and in what they differ. */
import type { LaneId } from '../lane.ts';
import type { Carrier, Credential, Settings } from '../settings.ts';

export interface ComparedLane {
  readonly id: LaneId;
  readonly settings: Partial<Settings>;
}

export interface Comparison {
  /** Kebab-case, part of an address: `?compare=<id>`. */
  readonly id: string;
  /** The settings that tell its lanes apart. */
  readonly differsIn: readonly (keyof Settings)[];
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

const CREDENTIALS: Readonly<Record<Credential, string>> = { 'session-id': 'session ID', jwt: 'JWT' };
const CARRIERS: Readonly<Record<Carrier, string>> = {
  cookie: 'in a cookie',
  'header-local-storage': 'in a header',
  'header-memory': 'in a header, from memory',
};

/** "Session", "JWT", or what it is and how it travels: "JWT in a cookie". */
export function laneNameOf({ credential, carrier }: Pick<Settings, 'credential' | 'carrier'>): string {
  const preset = USUAL_PAIR.lanes.find(
    ({ settings }) => settings.credential === credential && settings.carrier === carrier,
  );
  const kind = CREDENTIALS[credential];
  return (
    (preset && PRESET_NAMES[preset.id]) ?? `${kind[0]?.toUpperCase()}${kind.slice(1)} ${CARRIERS[carrier]}`
  );
}

/** "a session ID in a cookie" */
export const laneMeaningOf = ({ credential, carrier }: Pick<Settings, 'credential' | 'carrier'>): string =>
  `a ${CREDENTIALS[credential]} ${CARRIERS[carrier]}`;
