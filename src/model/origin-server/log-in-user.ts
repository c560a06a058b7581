/** Name and password, checked. The same work for an unknown name, so that the time does not tell. */
import { fail, ok, type Result } from '../result.ts';
import type { Seconds } from '../clock.ts';
import type { UserEntry } from '../trace/state.ts';
import { checkPassword } from './password.ts';
import type { Server } from './server.ts';

export type LogInFailure =
  /** It does not say which of the two is wrong. */
  | { readonly code: 'wrong-name-or-password' }
  | { readonly code: 'too-many-tries'; readonly retryAfter: Seconds };

/** The user behind a name and a password. */
export async function logInUser(
  server: Server,
  name: string,
  password: string,
): Promise<Result<UserEntry, LogInFailure>> {
  const retryAfter = server.logInLimit.wait(name);
  if (retryAfter > 0) return fail({ code: 'too-many-tries', retryAfter });
  const { user } = await server.span('look-up-user', () => server.users.findByName(name));
  const check = await server.span('hash-password', () => checkPassword(password, user));
  if (check.verdict === 'no' || !user) {
    server.logInLimit.failed(name);
    return fail({ code: 'wrong-name-or-password' });
  }
  server.logInLimit.succeeded(name);
  return ok(user);
}
