/** World state as one keyed table per place, and the changes that lead from one state to the next. */
import type { EpochMilliseconds, NumericDate } from '../clock.ts';
import type { PlaceId } from './place.ts';

/** A cookie as the cookie store keeps it (RFC 6265bis §5.7). */
export interface CookieEntry {
  readonly kind: 'cookie';
  readonly name: string;
  readonly value: string;
  readonly domain: string; // "acme.example"
  readonly hostOnly: boolean;
  readonly path: string; // "/"
  readonly secure: boolean;
  readonly httpOnly: boolean;
  readonly sameSite: 'Strict' | 'Lax' | 'None' | 'Default';
  readonly expires: EpochMilliseconds | null; // null: a session cookie, kept until the browser ends its session
  readonly created: EpochMilliseconds;
  readonly lastAccess: EpochMilliseconds;
}

/** One item of web storage or one variable of the page's script. */
export interface StorageEntry {
  readonly kind: 'storage-item';
  readonly name: string; // "access_token"
  readonly value: string;
}

/** A row of the session store. */
export interface SessionEntry {
  readonly kind: 'session';
  readonly idHash: string; // SHA-256 of the session identifier, base64url
  readonly subject: string; // "u_42"; "" before log-in
  readonly role: string; // "editor", as it was at log-in; "" before log-in
  readonly csrfToken: string; // what this session's forms must bring back
  readonly created: EpochMilliseconds;
  readonly lastSeen: EpochMilliseconds;
  readonly idleExpires: EpochMilliseconds;
  readonly absoluteExpires: EpochMilliseconds;
  readonly preLogin: boolean; // true: anonymous, only holds the form's CSRF token
}

/** A row of the refresh-token table. */
export interface RefreshTokenEntry {
  readonly kind: 'refresh-token';
  readonly tokenHash: string; // SHA-256 of the refresh token, base64url
  readonly family: string; // "f1"
  readonly subject: string;
  readonly expires: EpochMilliseconds;
  readonly used: boolean;
  readonly revoked: boolean;
}

/** A row of the user table. */
export interface UserEntry {
  readonly kind: 'user';
  readonly subject: string; // "u_42"
  readonly name: string; // "alice"
  readonly role: string; // "editor"
  readonly passwordHash: string; // "pbkdf2-sha256$600000$…$…"
}

/** A key that a server holds; its octets are never part of a trace. */
export interface KeyEntry {
  readonly kind: 'key';
  readonly kid: string;
  readonly alg: string;
}

/** What the attacker has taken. */
export interface LootEntry {
  readonly kind: 'loot';
  readonly what: 'session-id' | 'jwt';
  readonly value: string;
  readonly taken: EpochMilliseconds;
  readonly exp: NumericDate | null;
}

export type Entry =
  CookieEntry | StorageEntry | SessionEntry | RefreshTokenEntry | UserEntry | KeyEntry | LootEntry;

/** Entries of one place by key; insertion order is the order shown. */
export type Table = Readonly<Record<string, Entry>>;

/** The state of the world at one moment. A place without entries may be absent. */
export type WorldState = Readonly<Partial<Record<PlaceId, Table>>>;

/** One entry appears (`before` null), changes, or goes (`after` null). */
export interface Change {
  readonly place: PlaceId;
  readonly key: string;
  readonly before: Entry | null;
  readonly after: Entry | null;
}

/**
 * The state after some changes. Untouched tables are shared with `state`, so
 * keeping every state of a trace costs only what changed.
 */
export function applyChanges(state: WorldState, changes: readonly Change[]): WorldState {
  if (changes.length === 0) return state;
  const next: Partial<Record<PlaceId, Table>> = { ...state };
  for (const { place, key, after } of changes) {
    const table: Record<string, Entry> = { ...next[place] };
    if (after) table[key] = after;
    else delete table[key];
    next[place] = table;
  }
  return next;
}
