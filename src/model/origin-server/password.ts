/** Passwords: kept as a slow, salted hash, so that a stolen table is not a list of passwords. */
import { readBase64url } from '../encoding/base64url.ts';
import { checklist } from '../trace/checklist.ts';
import type { Decision } from '../trace/decision.ts';
import type { UserEntry } from '../trace/state.ts';
import { equalOctets } from './equal-octets.ts';

/** Stands in for a user who does not exist: the same work takes the same time. */
const NOBODY = 'pbkdf2-sha256$600000$Y4KzzIgUErd7_K7tAmABwA$Pq7KxjMXOgUhYfJ8IqP24GVWqlYelaqWzgl4ZFu81m0';

/** Whether a password belongs to a user. Says no for `null`, but only after as much work. */
export async function checkPassword(password: string, user: UserEntry | null): Promise<Decision> {
  // "pbkdf2-sha256$600000$salt$hash": a record says itself how it was made.
  const [scheme = '', rounds = '', salt = '', expected = ''] = (user?.passwordHash ?? NOBODY).split('$');
  const hash = await pbkdf2(password, readBase64url(salt).octets, Number(rounds));
  const matches = equalOctets(hash, readBase64url(expected).octets) && user !== null;

  const steps = checklist('accept-password', 'password');
  steps.check(
    'NIST SP 800-63B-4 §3.1.1.2',
    'The password, hashed with the salt of the user’s row, gives the hash in that row.',
    { scheme, rounds, salt, 'same hash': matches ? 'yes' : 'no' },
    matches,
  );
  return matches ? steps.yes() : steps.no('invalid_grant');
}

/**
 * PBKDF2 with HMAC-SHA-256 (RFC 8018 §5.2): 32 octets that take hundreds of thousands of rounds to make.
 * Browsers have nothing better. On a server use Argon2id, which also costs memory (OWASP Password Storage).
 */
async function pbkdf2(password: string, salt: Uint8Array<ArrayBuffer>, iterations: number) {
  const key = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, [
    'deriveBits',
  ]);
  const bits = await crypto.subtle.deriveBits(
    { name: 'PBKDF2', hash: 'SHA-256', salt, iterations },
    key,
    256,
  );
  return new Uint8Array(bits);
}
