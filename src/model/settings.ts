/** The settings of a run. Together with the actions they are the whole cause of a trace. */
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

export const DEFAULTS = {
  algorithm: 'HS256',
  password: 'right',
  tokenLifetime: 300,
  idleTimeout: 1800,
  absoluteTimeout: 28_800,
  latency: 20,
  seed: 1,
  credential: 'session-id',
  carrier: 'cookie',
} as const satisfies Settings;
