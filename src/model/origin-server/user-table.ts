/** The user table. It holds no password, only what a password hashes to. */
import type { PasswordRounds } from '../settings.ts';
import type { UserEntry } from '../trace/state.ts';
import type { Rows } from '../recording/rows.ts';

export interface UserTable {
  findByName(name: string): Promise<FoundUser>;
  findBySubject(subject: string): Promise<FoundUser>;
}

export interface FoundUser {
  /** Who was asked for. */
  readonly name: string;
  readonly user: UserEntry | null;
}

export function createUserTable(rows: Rows<UserEntry>): UserTable {
  return {
    findByName: async (name) => ({ name, user: rows.get(name) ?? null }),
    async findBySubject(subject) {
      const user = rows.find((candidate) => candidate.subject === subject) ?? null;
      return { name: user?.name ?? subject, user };
    },
  };
}

const HASHES: Readonly<Record<PasswordRounds, string>> = {
  600_000: 'tDWkgxHJku5qeV5rTsDqNG9rhb25yGPIVtoeslTfgrA',
  1000: 'sspK5wy2XouV6SLdTDV9qFHHtmXxG5TAacIRfiOg5qk',
};

/** Who may log in when a run begins: Alice, with the password "wonderland-1865", hashed with so many rounds. */
export const demoOnlyUsers = (rounds: PasswordRounds = 600_000): Readonly<Record<string, UserEntry>> => ({
  alice: {
    kind: 'user',
    subject: 'u_42',
    name: 'alice',
    role: 'editor',
    passwordHash: `pbkdf2-sha256$${rounds}$K9gGyX8OAK8aH8Myj6djqQ$${HASHES[rounds]}`,
  },
});
