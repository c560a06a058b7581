/**
 * The settings of a run: together with the actions they are the whole cause of
 * a trace. Each is one entry of `SETTINGS`; the page's fields, the parameters of
 * an address, and what a scenario's file may set all fold over that table.
 */
import type { Milliseconds, Seconds } from './clock.ts';

/** First axis: what the credential is. */
export type Credential = 'session-id' | 'jwt';

/** Second axis: how it travels and where it rests. */
export type Carrier = 'cookie' | 'header-local-storage' | 'header-memory';

/** What seals an access token: one shared secret (HMAC), or a key pair (RFC 7518 §3.1, RFC 9864 §2.2). */
export type SigningAlgorithm = 'HS256' | 'RS256' | 'ES256' | 'Ed25519';

export interface Settings {
  readonly credential: Credential;
  readonly carrier: Carrier;
  readonly algorithm: SigningAlgorithm;
  /** What Alice types at log-in. */
  readonly password: 'right' | 'wrong';
  /** Lifetime of an access token (`exp` − `iat`), seconds. */
  readonly tokenLifetime: Seconds;
  /** A session ends after this long without a request, seconds. */
  readonly idleTimeout: Seconds;
  /** A session ends this long after log-in whatever happens, seconds. */
  readonly absoluteTimeout: Seconds;
  /** One way through the simulated network. */
  readonly latency: Milliseconds;
  /** Every identifier and nonce of a run is drawn from this seed. */
  readonly seed: number;
  /** Rounds of PBKDF2 behind the record of Alice's password; where nothing is said, as many as a server needs. */
  readonly passwordRounds?: PasswordRounds;
}

/** A thousand rounds protect no password; they are for who runs a world again and again. */
export type PasswordRounds = 600_000 | 1000;

/** A setting that people meet. */
export type SettingName = Exclude<keyof Settings, 'passwordRounds'>;

interface Described {
  /** Its name in an address. */
  readonly parameter: string;
  readonly label: string;
  /** What it does, one sentence. */
  readonly note: string;
}

/** One of a few words. */
export interface Choice<Value extends string = string> extends Described {
  readonly kind: 'choice';
  /** What each value is called in a running text: "in a cookie". */
  readonly values: Readonly<Record<Value, string>>;
  readonly default: NoInfer<Value>;
  /** It is shown as a switch, and this value is "on"; `label` then names that state. */
  readonly on?: NoInfer<Value>;
  /** Begins the sentence that refuses another value: "A password is …". */
  readonly subject: string;
}

/** Whole seconds within limits. */
export interface Duration extends Described {
  readonly kind: 'duration';
  readonly least: Seconds;
  readonly most: Seconds;
  readonly default: Seconds;
}

/** A whole number within limits. */
export interface Count extends Described {
  readonly kind: 'count';
  /** What is counted: "milliseconds". */
  readonly unit: string;
  readonly least: number;
  readonly most: number;
  readonly default: number;
}

export type Setting = Choice | Duration | Count;

type SettingFor<Value> = [Value] extends [string] ? Choice<Value> : Duration | Count;

const DAY: Seconds = 86_400;

/** Every setting. The order is that of the settings in a trace; new ones come last. */
export const SETTINGS: { readonly [Name in SettingName]: SettingFor<Settings[Name]> } = {
  algorithm: {
    kind: 'choice',
    parameter: 'algorithm',
    label: 'Algorithm',
    note: 'What seals an access token: a secret that servers share, or a key pair.',
    subject: 'The algorithm',
    values: { HS256: 'HS256', RS256: 'RS256', ES256: 'ES256', Ed25519: 'Ed25519' },
    default: 'HS256',
  },
  password: {
    kind: 'choice',
    parameter: 'password',
    label: 'Wrong password',
    note: 'What Alice types at log-in.',
    subject: 'A password',
    values: { right: 'right', wrong: 'wrong' },
    default: 'right',
    on: 'wrong',
  },
  tokenLifetime: {
    kind: 'duration',
    parameter: 'token-lifetime',
    label: 'Token lifetime',
    note: 'An access token is good for this long after it was signed.',
    least: 1,
    most: DAY,
    default: 300,
  },
  idleTimeout: {
    kind: 'duration',
    parameter: 'idle-timeout',
    label: 'Idle timeout',
    note: 'A session ends after this long without a request.',
    least: 1,
    most: 28_800,
    default: 1800,
  },
  absoluteTimeout: {
    kind: 'duration',
    parameter: 'absolute-timeout',
    label: 'Absolute timeout',
    note: 'A session ends this long after log-in, whatever happens.',
    least: 1,
    most: 30 * DAY,
    default: 28_800,
  },
  latency: {
    kind: 'count',
    parameter: 'latency',
    label: 'Latency',
    note: 'A message is on its way for this long.',
    unit: 'milliseconds',
    least: 0,
    most: 10_000,
    default: 20,
  },
  seed: {
    kind: 'count',
    parameter: 'seed',
    label: 'Seed',
    note: 'All that is drawn by lot in a run is drawn from this number.',
    unit: '',
    least: 0,
    most: 4_294_967_295,
    default: 1,
  },
  credential: {
    kind: 'choice',
    parameter: 'credential',
    label: 'Credential',
    note: 'What speaks for Alice after log-in.',
    subject: 'The credential',
    values: { 'session-id': 'session ID', jwt: 'JWT' },
    default: 'session-id',
  },
  carrier: {
    kind: 'choice',
    parameter: 'carrier',
    label: 'Carrier',
    note: 'How the credential travels, and where it rests in the browser.',
    subject: 'The carrier',
    values: {
      cookie: 'in a cookie',
      'header-local-storage': 'in a header, from local storage',
      'header-memory': 'in a header, from page memory',
    },
    default: 'cookie',
  },
};

/** Their names, in the order of the table. */
export const SETTING_NAMES = Object.keys(SETTINGS) as readonly SettingName[];

/** The settings of a run of which nothing is said. */
export const DEFAULTS = Object.fromEntries(
  SETTING_NAMES.map((name) => [name, SETTINGS[name].default]),
) as unknown as Required<Pick<Settings, SettingName>>;

/** What the value of a setting is called in a running text. */
export function valueText(name: SettingName, value: string | number): string {
  const setting: Setting = SETTINGS[name];
  return setting.kind === 'choice' ? (setting.values[value] ?? String(value)) : String(value);
}
