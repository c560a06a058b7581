/**
 * POST /api/login: a script logs in and gets tokens, or a session identifier to send as a token.
 * This is our own log-in form for our own page, not OAuth. An application of somebody else must never
 * see a password: there OAuth's authorization code flow belongs (RFC 9700 §2.4).
 */
import type { HttpRequest } from '../http/message.ts';
import { checkOrigin } from './check-request.ts';
import { handOut, signFor } from './issue-tokens.ts';
import { logInUser } from './log-in-user.ts';
import { startFamily } from './refresh-tokens.ts';
import { json } from './responses.ts';
import type { Handler } from './server.ts';
import { beginSession } from './sessions.ts';

export const apiLogin: Handler = async (request, server) => {
  if (server.carrier === 'cookie') {
    // The answer sets cookies, so another site must not be able to cause it.
    const decision = await server.span('check-login-origin', () => checkOrigin(request, server));
    if (decision.verdict === 'no') return json(403, { error: decision.reason });
  }
  const { username, password } = readBody(request);
  const tried = await logInUser(server, username, password);
  if (!tried.ok && tried.failure.code === 'too-many-tries')
    return json(429, { error: 'too_many_tries' }, [['Retry-After', String(tried.failure.retryAfter)]]);
  // Not 401: that would have to name a way to log in, and this is it.
  if (!tried.ok) return json(400, { error: 'invalid_grant' });
  const user = tried.value;

  if (server.credential === 'session-id') {
    const session = await server.span('begin-token-session', () => beginSession(server, user));
    return json(200, {
      access_token: session.id,
      token_type: 'Bearer',
      expires_in: Math.floor(server.lifetimes.idle / 1000),
    });
  }
  const accessToken = await signFor(user, server);
  const refreshToken = await server.span('store-refresh-token', () => startFamily(server, user.subject));
  return handOut(accessToken, refreshToken, server);
};

/** What is not JSON, or not as expected, is a wrong password like any other. */
function readBody(request: HttpRequest): { readonly username: string; readonly password: string } {
  let body: unknown;
  try {
    body = JSON.parse(request.body);
  } catch {
    body = null;
  }
  const text = (name: string): string => {
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined;
    return typeof value === 'string' ? value : '';
  };
  return { username: text('username'), password: text('password') };
}
