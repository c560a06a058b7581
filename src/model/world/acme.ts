/** The origin server of https://acme.example, put together from a run's settings. */
import type { Clock } from '../clock.ts';
import { verificationKeyOf, type SigningKey } from '../origin-server/token-profile.ts';
import { createLogInLimit } from '../origin-server/log-in-limit.ts';
import { createRefreshTokenTable } from '../origin-server/refresh-token-table.ts';
import type { Server } from '../origin-server/server.ts';
import { createSessionStore } from '../origin-server/session-store.ts';
import { createUserTable, demoOnlyUsers } from '../origin-server/user-table.ts';
import type { RandomSource } from '../random.ts';
import type { Settings } from '../settings.ts';
import type { WorldState } from '../trace/state.ts';
import type { Recorder } from '../recording/recorder.ts';
import type { Span } from '../recording/spans.ts';
import { ACME, ACME_KEYS, ACME_PLACES } from './places.ts';

/** Fourteen days, in milliseconds. */
const REFRESH_TOKEN_LIFETIME = 14 * 24 * 60 * 60 * 1000;

/** What acme.example holds before anything has happened. */
export function acmeState({ credential, passwordRounds }: Settings, { kid, alg }: SigningKey): WorldState {
  return {
    [ACME_PLACES.users]: demoOnlyUsers(passwordRounds),
    ...(credential === 'jwt' && { [ACME_KEYS]: { [kid]: { kind: 'key', kid, alg } } }),
  };
}

export function createAcme(
  settings: Settings,
  key: SigningKey,
  parts: {
    readonly recorder: Recorder;
    readonly clock: Clock;
    readonly random: RandomSource;
    readonly span: Span;
  },
): Server {
  const { recorder, clock, random, span } = parts;
  const counts = new Map<string, number>();
  return {
    places: ACME_PLACES,
    origin: ACME,
    credential: settings.credential,
    carrier: settings.carrier,
    lifetimes: {
      accessToken: settings.tokenLifetime,
      refreshToken: REFRESH_TOKEN_LIFETIME,
      idle: settings.idleTimeout * 1000,
      absolute: settings.absoluteTimeout * 1000,
    },
    users: createUserTable(recorder.rows(ACME_PLACES.users)),
    sessions: createSessionStore(recorder.rows(ACME_PLACES.sessions), clock),
    refreshTokens: createRefreshTokenTable(recorder.rows(ACME_PLACES.refreshTokens)),
    logInLimit: createLogInLimit(clock),
    signingKey: key,
    verificationKey: verificationKeyOf(key),
    clock,
    random,
    count(what) {
      const next = (counts.get(what) ?? 0) + 1;
      counts.set(what, next);
      return next;
    },
    span,
  };
}
