/** Name and password, checked. The same work for an unknown name, so that the time does not tell. */
import type { UserEntry } from '../trace/state.ts';
import { checkPassword } from './password.ts';
import type { Server } from './server.ts';

/** The user, or `null` if name or password is wrong; it does not say which. */
export async function logInUser(server: Server, name: string, password: string): Promise<UserEntry | null> {
  const { user } = await server.span('look-up-user', () => server.users.findByName(name));
  const check = await server.span('hash-password', () => checkPassword(password, user));
  return check.verdict === 'yes' ? user : null;
}
