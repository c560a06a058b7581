/** POST /oauth/revoke, or /auth/logout with cookies: log-out for tokens (RFC 7009). */
import { decodeForm } from '../http/form.ts';
import { sha256 } from '../encoding/sha-256.ts';
import { checkOrigin } from './check-request.ts';
import {
  ACCESS_TOKEN_COOKIE,
  cookieValue,
  endCookie,
  REFRESH_PATH,
  REFRESH_TOKEN_COOKIE,
} from './credential-cookies.ts';
import { revokeFamily } from './refresh-tokens.ts';
import { json, noContent } from './responses.ts';
import type { Handler, Server } from './server.ts';
import { endSession } from './sessions.ts';

/** The client names the token. The answer is the same for a token that nobody knows (RFC 7009 §2.2). */
export const revokeByForm: Handler = async (request, server) => {
  const { token } = decodeForm(request.body);
  if (!token) return json(400, { error: 'invalid_request' });
  if (server.credential === 'session-id') {
    const idHash = await sha256(token);
    await server.span('end-token-session', () => endSession(server, idHash));
    return json(200, {});
  }
  // No table has access tokens, so none can be struck out, and 200 would be a lie (RFC 7009 §2.2.1).
  if (isJwt(token)) return json(400, { error: 'unsupported_token_type' });
  await revoke(token, server);
  return json(200, {});
};

/** The token comes in a cookie, and the cookies are taken back. */
export const revokeByCookie: Handler = async (request, server) => {
  const decision = await server.span('check-revoke-origin', () => checkOrigin(request, server));
  if (decision.verdict === 'no') return json(403, { error: decision.reason });
  await revoke(cookieValue(request, REFRESH_TOKEN_COOKIE) ?? '', server);
  return noContent([endCookie(ACCESS_TOKEN_COOKIE), endCookie(REFRESH_TOKEN_COOKIE, REFRESH_PATH)]);
};

/**
 * The access token is not touched: it works until it expires. OWASP ASVS 7.4.1 asks for more, that no
 * copy works after log-out. That takes a deny list, or a time per user before which no token is valid.
 */
async function revoke(token: string, server: Server): Promise<void> {
  const { row } = await server.span('look-up-token-to-revoke', async () => {
    const tokenHash = await sha256(token);
    return { tokenHash, row: await server.refreshTokens.find(tokenHash) };
  });
  if (row) await server.span('revoke-family', () => revokeFamily(server, row.family));
}

const isJwt = (token: string): boolean => token.split('.').length === 3;
