/** The three meters: octets of credential, work of the server, time to lock-out. */
import { toNumericDate, type Seconds } from '../clock.ts';
import { isLogInName } from '../http/credential-names.ts';
import { unverifiedExp } from '../unverified-claims.ts';
import { credentialHolders, type Place } from './place.ts';
import type { Entry, WorldState } from './state.ts';
import type { Trace, TraceEvent, Work } from './trace.ts';

export interface Meters extends Work {
  /** Octets of credential in the newest request; `null` before the first. */
  readonly requestOctets: number | null;
  /** Octets of credential in all requests so far. */
  readonly totalOctets: number;
  /**
   * If Alice's credential were revoked now: how long a copy would still be
   * accepted, in seconds. `null` while nobody holds one.
   */
  readonly lockOut: Seconds | null;
}

type Request = Extract<TraceEvent, { readonly type: 'request-sent' }>;

const NO_WORK: Work = { lookUps: 0, writes: 0, signaturesMade: 0, signaturesVerified: 0 };

/** What the meters show when step `index` has happened and the world is in `state`; -1 is before the first step. */
export function metersAt(
  trace: Pick<Trace, 'settings' | 'steps' | 'places'>,
  index: number,
  state: WorldState,
): Meters {
  const step = trace.steps[index];
  const request = newestRequest(trace, index);
  const now = step ? toNumericDate(step.begins + step.takes) : 0;
  return {
    ...(step?.work ?? NO_WORK),
    requestOctets: request ? (request.credential?.octets ?? 0) : null,
    totalOctets: step?.credentialOctets ?? 0,
    lockOut: lockOut(trace, state, now),
  };
}

/** The request that was sent last when step `index` has happened. */
export function newestRequest({ steps }: Pick<Trace, 'steps'>, index: number): Request | null {
  for (let at = index; at >= 0; at--) {
    const event = steps[at]?.event;
    if (event?.type === 'request-sent') return event;
  }
  return null;
}

function lockOut(
  { settings, places }: Pick<Trace, 'settings' | 'places'>,
  state: WorldState,
  now: number,
): Seconds | null {
  const held = credentialsIn(state, places);
  if (held.length === 0) return null;
  // A session is looked up at each request: without its row it is worth nothing at once.
  if (settings.credential === 'session-id') return 0;
  // A token is asked for its signature and its date only, so it lives to the last second.
  const left = held.map((token) => (unverifiedExp(token) ?? now) - now);
  return Math.max(0, ...left);
}

/** Every session identifier or access token that somebody holds. */
const credentialsIn = (state: WorldState, places: readonly Place[]): readonly string[] =>
  credentialHolders(places).flatMap(({ id }) =>
    Object.values(state[id] ?? {}).flatMap((entry) => credentialIn(entry) ?? []),
  );

function credentialIn(entry: Entry): string | null {
  if (entry.kind === 'loot') return entry.value;
  if (entry.kind !== 'storage-item' && entry.kind !== 'cookie') return null;
  return isLogInName(entry.name) ? entry.value : null;
}
