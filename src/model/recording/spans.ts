/**
 * Spans: the lines of the server's source that are worth watching. A handler
 * wraps such a line in `span('name', …)` and says no more; what the world shows
 * of it is made here, from the result of the line.
 */
import type { Clock } from '../clock.ts';
import type { Decision } from '../trace/decision.ts';
import type { PlaceId } from '../trace/place.ts';
import type { TraceEvent, TraceEventType } from '../trace/trace.ts';
import type { RefreshTokenEntry, SessionEntry, UserEntry } from '../trace/state.ts';
import { unverifiedPart } from '../unverified-claims.ts';
import { durationOf } from './durations.ts';
import type { Recorder } from './recorder.ts';

/** Runs `work` as the span `name`, and gives its result back unchanged. */
export type Span = <N extends SpanName, R extends SpanResult<N>>(
  name: N,
  work: () => Promise<R> | R,
) => Promise<R>;

export type SpanName = keyof typeof EVENTS;
type SpanResult<N extends SpanName> = Parameters<(typeof EVENTS)[N]>[0];

type Judged = Decision | { readonly decision: Decision };
interface FoundUser {
  readonly name: string;
  readonly user: UserEntry | null;
}
interface Begun {
  readonly row: SessionEntry;
}
interface Found<Row> {
  readonly row: Row | null;
}

const checked: (result: Judged) => TraceEvent = () => ({ type: 'request-checked' });
const userLookedUp = ({ name, user }: FoundUser): TraceEvent => ({
  type: 'user-looked-up',
  name,
  found: user !== null,
});
const sessionCreated = ({ row }: Begun): TraceEvent => ({
  type: 'session-created',
  idHash: row.idHash,
  preLogin: row.preLogin,
});
const sessionDeleted = (idHash: string): TraceEvent => ({ type: 'session-deleted', idHash });
const tokenStored = ({ row }: { readonly row: RefreshTokenEntry }): TraceEvent => ({
  type: 'refresh-token-stored',
  tokenHash: row.tokenHash,
  family: row.family,
});
const tokenLookedUp = (found: Found<RefreshTokenEntry> & { readonly tokenHash: string }): TraceEvent => ({
  type: 'refresh-token-looked-up',
  tokenHash: found.tokenHash,
  found: found.row !== null,
});
const familyRevoked = (family: string): TraceEvent => ({ type: 'refresh-token-family-revoked', family });

/** What each span shows. A name stands in the server's source once, so that the page can mark its line. */
const EVENTS = {
  'begin-pre-session': sessionCreated,
  'check-login-form': checked,
  'check-login-origin': checked,
  'look-up-user': userLookedUp,
  'hash-password': (decision: Decision): TraceEvent => ({
    type: 'password-hashed',
    matches: decision.verdict === 'yes',
  }),
  'begin-session': sessionCreated,
  'begin-token-session': sessionCreated,
  'end-pre-session': sessionDeleted,
  'sign-access-token': (token: string): TraceEvent => ({
    type: 'access-token-signed',
    token,
    alg: String(unverifiedPart(token, 0)['alg']),
  }),
  'store-refresh-token': tokenStored,
  'look-up-session': (found: Found<SessionEntry> & Judged & { readonly idHash: string }): TraceEvent => ({
    type: 'session-looked-up',
    idHash: found.idHash,
    found: found.row !== null,
  }),
  'verify-access-token': ({ decision }: { readonly decision: Decision }): TraceEvent => ({
    type: 'access-token-verified',
    valid: decision.verdict === 'yes',
  }),
  'check-logout-form': checked,
  'end-session': sessionDeleted,
  'end-token-session': sessionDeleted,
  'check-refresh-origin': checked,
  'look-up-refresh-token': tokenLookedUp,
  'revoke-reused-family': familyRevoked,
  'look-up-owner': userLookedUp,
  'rotate-refresh-token': tokenStored,
  'check-revoke-origin': checked,
  'look-up-token-to-revoke': tokenLookedUp,
  'revoke-family': familyRevoked,
} as const;

/** Where an event of the server is seen; what is not listed happens in the server itself. */
const PLACES: Readonly<Partial<Record<TraceEventType, PlaceId>>> = {
  'user-looked-up': 'user-table',
  'session-created': 'session-store',
  'session-looked-up': 'session-store',
  'session-deleted': 'session-store',
  'refresh-token-stored': 'refresh-token-table',
  'refresh-token-looked-up': 'refresh-token-table',
  'refresh-token-family-revoked': 'refresh-token-table',
};

/** Spans that write into the trace. `stopwatch` gives real milliseconds; without one nothing is measured. */
export function createSpan(recorder: Recorder, clock: Clock, stopwatch?: () => number): Span {
  return async (name, work) => {
    const begins = clock.now();
    const started = stopwatch?.();
    const result = await work();
    const measured =
      started === undefined ? undefined : Math.round(((stopwatch?.() ?? started) - started) * 1000);
    // The compiler has matched name and result; it cannot see it for a name it does not know.
    const describe = EVENTS[name] as (result: unknown) => TraceEvent;
    const event = describe(result);
    const decision = decisionIn(result);
    recorder.record({
      event,
      place: PLACES[event.type] ?? 'server',
      begins,
      takes: durationOf(event),
      decisions: decision ? [decision] : [],
      span: name,
      measured,
    });
    return result;
  };
}

function decisionIn(result: unknown): Decision | null {
  if (typeof result !== 'object' || result === null) return null;
  if ('question' in result) return result as Decision;
  return 'decision' in result ? (result.decision as Decision) : null;
}
