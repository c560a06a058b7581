/**
 * The session store: rows under the hash of a session identifier, with the
 * commands of a key-value store. Every server that shares it knows every session.
 */
import type { SessionEntry } from '../trace/state.ts';
import type { Rows } from '../world/rows.ts';

export interface SessionStore {
  /** SET key row: writes the row, or writes over it. */
  set(key: string, row: SessionEntry): Promise<void>;
  /** GET key */
  get(key: string): Promise<SessionEntry | null>;
  /** DEL key */
  del(key: string): Promise<void>;
}

/**
 * A store that keeps ended rows until somebody asks for them. One with `EX`
 * would drop them by itself, and could not tell us which timeout it was.
 */
export function createSessionStore(rows: Rows<SessionEntry>): SessionStore {
  return {
    set: async (key, row) => rows.set(key, row),
    get: async (key) => rows.get(key) ?? null,
    del: async (key) => void rows.delete(key),
  };
}
