/**
 * The session store: rows under the hash of a session identifier, with the
 * commands of a key-value store. Every server that shares it knows every session.
 */
import type { Clock, Seconds } from '../clock.ts';
import type { SessionEntry } from '../trace/state.ts';
import type { Rows } from '../recording/rows.ts';

export interface SessionStore {
  /** SET key row EX ttl: keeps the row for `ttl` whole seconds, in place of any other under this key. */
  set(key: string, row: SessionEntry, ttl: Seconds): Promise<void>;
  /** SET key row XX EX ttl: the same in one command, but only if there is such a row; says whether there was. */
  setIfPresent(key: string, row: SessionEntry, ttl: Seconds): Promise<boolean>;
  /** GET key */
  get(key: string): Promise<SessionEntry | null>;
  /** DEL key */
  del(key: string): Promise<void>;
}

export function createSessionStore(rows: Rows<SessionEntry>, clock: Pick<Clock, 'now'>): SessionStore {
  const ends = new Map<string, number>();
  const set = (key: string, row: SessionEntry, ttl: Seconds): void => {
    rows.set(key, row);
    ends.set(key, clock.now() + ttl * 1000);
  };
  return {
    set: async (key, row, ttl) => set(key, row, ttl),
    async setIfPresent(key, row, ttl) {
      if (!rows.has(key)) return false;
      set(key, row, ttl);
      return true;
    },
    async get(key) {
      const row = rows.get(key) ?? null;
      // A row whose time is up goes when somebody asks for it. A real store would not even show it
      // any more; ours does so this once, so that the page can say which timeout it was.
      if (clock.now() >= (ends.get(key) ?? 0)) rows.delete(key);
      return row;
    },
    del: async (key) => void rows.delete(key),
  };
}
