/** What a request to the simulated site is for, in words that follow its sender: "asks for the login page". */
import type { HttpRequest } from './message.ts';

const PURPOSES: Readonly<Record<string, string>> = {
  'GET /login': 'asks for the login page',
  'POST /login': 'sends name and password',
  'POST /api/login': 'sends name and password',
  'GET /dashboard': 'asks for the dashboard',
  'GET /api/me': 'asks for the profile',
  'POST /logout': 'asks to log out',
  'POST /auth/logout': 'asks to log out',
  'POST /oauth/revoke': 'asks to revoke its tokens',
  'POST /oauth/token': 'asks for a new access token',
  'POST /auth/refresh': 'asks for a new access token',
};

/** "asks for the profile"; for an unknown address what the request line says. */
export function purposeOf(request: HttpRequest): string {
  const line = `${request.method} ${new URL(request.url).pathname}`;
  return PURPOSES[line] ?? `sends ${line}`;
}
