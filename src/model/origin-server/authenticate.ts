/** Who sends this request? Every protected page asks it first, whatever the credential and its carrier. */
import { bearerCredential } from '../http/bearer.ts';
import type { HttpRequest } from '../http/message.ts';
import { fail, ok, type Result } from '../result.ts';
import { verifyAccessToken } from './access-token.ts';
import { ACCESS_TOKEN_COOKIE, cookieValue, SESSION_COOKIE } from './credential-cookies.ts';
import type { Server } from './server.ts';
import { findSession, type FoundSession } from './sessions.ts';
import type { AuthenticationFailure } from './unauthorized.ts';

export interface Identity {
  readonly subject: string;
  readonly role: string;
}

export async function authenticate(
  request: HttpRequest,
  server: Server,
): Promise<Result<Identity, AuthenticationFailure>> {
  const credential = credentialOf(request, server);
  if (credential === null) return fail('no-credential');
  return server.credential === 'jwt' ? byToken(credential, server) : bySession(credential, server);
}

/** How does it travel? In a cookie, or in the Authorization field. */
function credentialOf(request: HttpRequest, server: Server): string | null {
  if (server.carrier !== 'cookie') return bearerCredential(request);
  return cookieValue(request, server.credential === 'jwt' ? ACCESS_TOKEN_COOKIE : SESSION_COOKIE);
}

/** What is it? A session identifier is looked up … */
async function bySession(id: string, server: Server): Promise<Result<Identity, AuthenticationFailure>> {
  const { row, decision } = await lookUpSession(id, server);
  if (row) return ok({ subject: row.subject, role: row.role });
  return fail(decision.reason === 'unknown' ? 'invalid' : 'ended');
}

/** … and a token is verified by itself. */
async function byToken(token: string, server: Server): Promise<Result<Identity, AuthenticationFailure>> {
  const { claims, decision } = await server.span('verify-access-token', () =>
    verifyAccessToken(server.verificationKey, token, server.clock.now()),
  );
  if (claims) return ok({ subject: claims.sub, role: claims.role });
  return fail(decision.reason.endsWith('expired') ? 'ended' : 'invalid');
}

/** Asks the store; what it answers is the whole truth about a session. */
export const lookUpSession = (id: string, server: Server): Promise<FoundSession> =>
  server.span('look-up-session', () => findSession(server, id));
