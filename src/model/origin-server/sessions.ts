/** Sessions: begun at log-in, found again at each request, ended at log-out or by time. */
import type { EpochMilliseconds, Seconds } from '../clock.ts';
import { randomText } from '../random.ts';
import { sha256 } from '../encoding/sha-256.ts';
import { checklist } from '../trace/checklist.ts';
import type { Decision } from '../trace/decision.ts';
import type { SessionEntry, UserEntry } from '../trace/state.ts';
import { shortened } from '../wording/shortened.ts';
import type { Server } from './server.ts';

export interface BegunSession {
  /** Goes to the browser and is not kept here. */
  readonly id: string;
  readonly idHash: string;
  readonly row: SessionEntry;
}

export interface FoundSession {
  readonly idHash: string;
  /** `null`: there is no such session, or it has ended. */
  readonly row: SessionEntry | null;
  readonly decision: Decision;
}

/** Begins a session for `user`, or an anonymous one in front of the login form. */
export async function beginSession(server: Server, user: UserEntry | null): Promise<BegunSession> {
  // 128 bits, so that nobody can guess one. Elsewhere take them from the system's cryptographic
  // generator, as Node's `crypto.randomBytes(16)`: this one is seeded, so that a run can be repeated.
  const id = randomText(server.random, 128);
  // Only the hash is kept: who reads the store cannot log in with what it holds.
  const idHash = await sha256(id);
  const now = server.clock.now();
  const row: SessionEntry = {
    kind: 'session',
    idHash,
    subject: user?.subject ?? '',
    role: user?.role ?? '',
    csrfToken: randomText(server.random, 128),
    created: now,
    lastSeen: now,
    idleExpires: now + server.lifetimes.idle,
    absoluteExpires: now + server.lifetimes.absolute,
    preLogin: user === null,
  };
  await server.sessions.set(idHash, row, secondsLeft(row, now));
  return { id, idHash, row };
}

/**
 * Finds the session behind an identifier and moves its idle timeout.
 * `kind` keeps the anonymous session of a login form from passing for a log-in.
 */
export async function findSession(
  server: Server,
  id: string,
  kind: 'logged-in' | 'pre-login' = 'logged-in',
): Promise<FoundSession> {
  const idHash = await sha256(id);
  const row = await server.sessions.get(idHash);
  const now = server.clock.now();
  const decision = acceptSession(row?.preLogin === (kind === 'pre-login') ? row : null, now);
  if (!row || decision.verdict === 'no') return { idHash, row: null, decision };

  const seen = { ...row, lastSeen: now, idleExpires: now + server.lifetimes.idle };
  // Only while the row is still there: a log-out that came in between must not be undone.
  const kept = await server.sessions.setIfPresent(idHash, seen, secondsLeft(seen, now));
  return kept ? { idHash, row: seen, decision } : { idHash, row: null, decision: acceptSession(null, now) };
}

/** How long a row may stay if nobody asks for it: whole seconds until the earlier of its two timeouts. */
const secondsLeft = (row: SessionEntry, now: EpochMilliseconds): Seconds =>
  Math.ceil((Math.min(row.idleExpires, row.absoluteExpires) - now) / 1000);

/** The three questions to a row. The browser's cookie may live longer; only these count. */
function acceptSession(row: SessionEntry | null, now: EpochMilliseconds): Decision {
  const steps = checklist('accept-session', 'session');
  const seconds = (from: number) => `${Math.round((now - from) / 1000)} s`;
  const known = steps.check(
    'OWASP Session Management, Permissive and Strict',
    'The store has a row for this identifier. An unknown one is never adopted.',
    { row: row ? shortened(row.idHash, 4) : 'none' },
    row !== null,
  );
  if (!known || !row) return steps.no('unknown');
  const idle = steps.check(
    'OWASP Session Management, Idle Timeout',
    'The last request is not too long ago.',
    { 'last request': `${seconds(row.lastSeen)} ago`, limit: `${(row.idleExpires - row.lastSeen) / 1000} s` },
    now < row.idleExpires,
  );
  if (!idle) return steps.no('idle-timeout');
  const young = steps.check(
    'OWASP Session Management, Absolute Timeout',
    'Log-in is not too long ago.',
    { 'log-in': `${seconds(row.created)} ago`, limit: `${(row.absoluteExpires - row.created) / 1000} s` },
    now < row.absoluteExpires,
  );
  return young ? steps.yes() : steps.no('absolute-timeout');
}

/** Forgets a session; from now on its identifier is worth nothing, wherever copies of it are. Gives the key back. */
export async function endSession(server: Server, idHash: string): Promise<string> {
  await server.sessions.del(idHash);
  return idHash;
}
