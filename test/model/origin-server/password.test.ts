import { describe, expect, test } from 'vitest';
import { checkPassword } from '#model/origin-server/password.ts';
import { demoOnlyUsers } from '#model/origin-server/user-table.ts';

const alice = demoOnlyUsers()['alice'] ?? null;

describe('a password', () => {
  test.each([
    ['wonderland-1865', 'yes', 'OK'],
    ['wonderland-1866', 'no', 'invalid_grant'],
    ['', 'no', 'invalid_grant'],
  ])('%j of Alice: %s', async (password, verdict, reason) => {
    expect(await checkPassword(password, alice)).toMatchObject({ verdict, reason });
  });

  test('may be kept with fewer rounds, and its record says so', async () => {
    const quick = demoOnlyUsers(1000)['alice'] ?? null;
    expect(await checkPassword('wonderland-1865', quick)).toMatchObject({
      verdict: 'yes',
      clauses: [{ inputs: { rounds: '1000' } }],
    });
    expect((await checkPassword('wonderland-1866', quick)).verdict).toBe('no');
  });

  test('of nobody is hashed with as many rounds, and refused', async () => {
    const decision = await checkPassword('wonderland-1865', null);
    expect(decision.verdict).toBe('no');
    expect(decision.clauses[0]?.inputs).toMatchObject({ scheme: 'pbkdf2-sha256', rounds: '600000' });
  });

  test('is not in its record', () => {
    expect(alice?.passwordHash).toMatch(/^pbkdf2-sha256\$600000\$[\w-]{22}\$[\w-]{43}$/);
  });
});
