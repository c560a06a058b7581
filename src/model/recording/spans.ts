/**
 * Spans: the lines of the server's source that are worth watching. A handler
 * wraps such a line in `span('name', …)` and says no more; what the world shows
 * of it is made here, from the result of the line.
 */
import type { Clock } from '../clock.ts';
import type { Decision } from '../trace/decision.ts';
import type { PlaceId } from '../trace/place.ts';
import { durationOf, type TraceEvent } from '../trace/events.ts';
import type { RefreshTokenEntry, SessionEntry, UserEntry } from '../trace/state.ts';
import { unverifiedAlg } from '../unverified-claims.ts';
import type { Recorder } from './recorder.ts';

/** Runs `work` as the span `name`, and gives its result back unchanged. */
export type Span = <N extends SpanName, R extends SpanResult<N>>(
  name: N,
  work: () => Promise<R> | R,
) => Promise<R>;

export type SpanName = keyof typeof SPANS;
type SpanResult<N extends SpanName> = Parameters<(typeof SPANS)[N]>[0];

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

/** Where a server stands, and its tables. */
export interface ServerPlaces {
  readonly server: PlaceId;
  readonly users: PlaceId;
  readonly sessions: PlaceId;
  readonly refreshTokens: PlaceId;
}

/** An event, and where it is seen: in the table that was touched, or in the server itself. */
interface Seen {
  readonly event: TraceEvent;
  readonly place: PlaceId;
}

const checked = (_: Judged, { server }: ServerPlaces): Seen => ({
  event: { type: 'request-checked' },
  place: server,
});
const userLookedUp = ({ name, user }: FoundUser, { server, users }: ServerPlaces): Seen => ({
  event: { type: 'user-looked-up', server, name, found: user !== null },
  place: users,
});
const sessionCreated = ({ row }: Begun, { server, sessions }: ServerPlaces): Seen => ({
  event: { type: 'session-created', server, idHash: row.idHash, preLogin: row.preLogin },
  place: sessions,
});
const sessionDeleted = (idHash: string, { server, sessions }: ServerPlaces): Seen => ({
  event: { type: 'session-deleted', server, idHash },
  place: sessions,
});
const tokenStored = (
  { row }: { readonly row: RefreshTokenEntry },
  { server, refreshTokens }: ServerPlaces,
): Seen => ({
  event: { type: 'refresh-token-stored', server, tokenHash: row.tokenHash, family: row.family },
  place: refreshTokens,
});
const tokenLookedUp = (
  { tokenHash, row }: Found<RefreshTokenEntry> & { readonly tokenHash: string },
  { server, refreshTokens }: ServerPlaces,
): Seen => ({
  event: { type: 'refresh-token-looked-up', server, tokenHash, found: row !== null },
  place: refreshTokens,
});
const tokenRotated = (
  {
    old,
    issued,
  }: { readonly old: RefreshTokenEntry; readonly issued: { readonly row: RefreshTokenEntry } | null },
  places: ServerPlaces,
): Seen =>
  issued ? tokenStored(issued, places) : tokenLookedUp({ tokenHash: old.tokenHash, row: null }, places);
const familyRevoked = (family: string, { server, refreshTokens }: ServerPlaces): Seen => ({
  event: { type: 'refresh-token-family-revoked', server, family },
  place: refreshTokens,
});

/** What each span shows. A name stands in the server's source once, so that the page can mark its line. */
const SPANS = {
  'begin-pre-session': sessionCreated,
  'check-login-form': checked,
  'check-login-origin': checked,
  'look-up-user': userLookedUp,
  'hash-password': (decision: Decision, { server }: ServerPlaces): Seen => ({
    event: { type: 'password-hashed', matches: decision.verdict === 'yes' },
    place: server,
  }),
  'begin-session': sessionCreated,
  'begin-token-session': sessionCreated,
  'end-pre-session': sessionDeleted,
  'sign-access-token': (token: string, { server }: ServerPlaces): Seen => ({
    event: { type: 'access-token-signed', token, alg: unverifiedAlg(token) },
    place: server,
  }),
  'store-refresh-token': tokenStored,
  'look-up-session': (
    { idHash, row }: Found<SessionEntry> & Judged & { readonly idHash: string },
    { server, sessions }: ServerPlaces,
  ): Seen => ({
    event: { type: 'session-looked-up', server, idHash, found: row !== null },
    place: sessions,
  }),
  'verify-access-token': ({ decision }: { readonly decision: Decision }, { server }: ServerPlaces): Seen => ({
    event: { type: 'access-token-verified', valid: decision.verdict === 'yes' },
    place: server,
  }),
  'check-logout-form': checked,
  'end-session': sessionDeleted,
  'end-token-session': sessionDeleted,
  'check-refresh-origin': checked,
  'look-up-refresh-token': tokenLookedUp,
  'revoke-reused-family': familyRevoked,
  'look-up-owner': userLookedUp,
  'rotate-refresh-token': tokenRotated,
  'revoke-raced-family': familyRevoked,
  'check-revoke-origin': checked,
  'look-up-token-to-revoke': tokenLookedUp,
  'revoke-family': familyRevoked,
} as const;

/** Spans of the server at `places` that write into the trace. `stopwatch` gives real milliseconds; without one nothing is measured. */
export function createSpan(
  recorder: Recorder,
  clock: Clock,
  places: ServerPlaces,
  stopwatch?: () => number,
): Span {
  return async (name, work) => {
    const begins = clock.now();
    const started = stopwatch?.();
    const result = await work();
    const measured =
      started === undefined ? undefined : Math.round(((stopwatch?.() ?? started) - started) * 1000);
    // The compiler has matched name and result; it cannot see it for a name it does not know.
    const describe = SPANS[name] as (result: unknown, places: ServerPlaces) => Seen;
    const { event, place } = describe(result, places);
    const decision = decisionIn(result);
    recorder.record({
      event,
      place,
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
