/** The refresh-token table: rows under the hash of a token, in families that are ended together. */
import type { RefreshTokenEntry } from '../trace/state.ts';
import type { Rows } from '../recording/rows.ts';

export interface RefreshTokenTable {
  insert(row: RefreshTokenEntry): Promise<void>;
  find(tokenHash: string): Promise<RefreshTokenEntry | null>;
  /** UPDATE … SET used WHERE hash: a refresh token works once. */
  markUsed(row: RefreshTokenEntry): Promise<void>;
  /** UPDATE … SET revoked WHERE family: one call ends every token of a log-in. */
  revokeFamily(family: string): Promise<void>;
}

export function createRefreshTokenTable(rows: Rows<RefreshTokenEntry>): RefreshTokenTable {
  return {
    insert: async (row) => rows.set(row.tokenHash, row),
    find: async (tokenHash) => rows.get(tokenHash) ?? null,
    markUsed: async (row) => rows.set(row.tokenHash, { ...row, used: true }),
    async revokeFamily(family) {
      const members = rows.values().filter((row) => row.family === family && !row.revoked);
      for (const row of members) rows.set(row.tokenHash, { ...row, revoked: true });
    },
  };
}
