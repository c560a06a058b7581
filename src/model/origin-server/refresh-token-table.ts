/**
 * The refresh-token table: rows under the hash of a token, in families that are
 * ended together. What must not be interrupted is one statement each, as in a
 * database: to read first and write later would let two requests win at once.
 */
import type { RefreshTokenEntry } from '../trace/state.ts';
import type { Rows } from '../recording/rows.ts';

export interface RefreshTokenTable {
  /** INSERT … WHERE NOT EXISTS (a revoked row of this family): says whether it was written. */
  insert(row: RefreshTokenEntry): Promise<boolean>;
  find(tokenHash: string): Promise<RefreshTokenEntry | null>;
  /** UPDATE … SET used WHERE hash AND NOT used AND NOT revoked: a refresh token works once. Says whether this was that once. */
  use(tokenHash: string): Promise<boolean>;
  /** UPDATE … SET revoked WHERE family: one call ends every token of a log-in. */
  revokeFamily(family: string): Promise<void>;
}

export function createRefreshTokenTable(rows: Rows<RefreshTokenEntry>): RefreshTokenTable {
  return {
    async insert(row) {
      if (rows.values().some(({ family, revoked }) => family === row.family && revoked)) return false;
      rows.set(row.tokenHash, row);
      return true;
    },
    find: async (tokenHash) => rows.get(tokenHash) ?? null,
    async use(tokenHash) {
      const row = rows.values().find((candidate) => candidate.tokenHash === tokenHash);
      if (!row || row.used || row.revoked) return false;
      rows.set(tokenHash, { ...row, used: true });
      return true;
    },
    async revokeFamily(family) {
      const members = rows.values().filter((row) => row.family === family && !row.revoked);
      for (const row of members) rows.set(row.tokenHash, { ...row, revoked: true });
    },
  };
}
