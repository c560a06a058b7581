/** POST /oauth/token, or /auth/refresh with cookies: a refresh token is exchanged for new tokens (RFC 6749 §6). */
import { decodeForm } from '../http/form.ts';
import type { HttpResponse } from '../http/message.ts';
import { checkOrigin } from './check-request.ts';
import { cookieValue, REFRESH_TOKEN_COOKIE } from './credential-cookies.ts';
import { handOut, signFor } from './issue-tokens.ts';
import { findRefreshToken, revokeFamily, rotate } from './refresh-tokens.ts';
import { json } from './responses.ts';
import type { Handler, Server } from './server.ts';

/** For scripts that hold the refresh token themselves. A missing parameter is the request's fault (RFC 6749 §5.2). */
export const refreshByForm: Handler = async (request, server) => {
  const { grant_type, refresh_token } = decodeForm(request.body);
  if (!grant_type) return json(400, { error: 'invalid_request' });
  if (grant_type !== 'refresh_token') return json(400, { error: 'unsupported_grant_type' });
  if (!refresh_token) return json(400, { error: 'invalid_request' });
  return refresh(refresh_token, server);
};

/** For browsers that hold it in a cookie, which they attach for anyone: so ask who wants it. */
export const refreshByCookie: Handler = async (request, server) => {
  const decision = await server.span('check-refresh-origin', () => checkOrigin(request, server));
  if (decision.verdict === 'no') return json(403, { error: decision.reason });
  return refresh(cookieValue(request, REFRESH_TOKEN_COOKIE) ?? '', server);
};

async function refresh(token: string, server: Server): Promise<HttpResponse> {
  const { row, decision } = await server.span('look-up-refresh-token', () => findRefreshToken(server, token));
  if (row?.used && !row.revoked) {
    // Two parties have it, or the answer to its first use was lost. We cannot tell, so whoever has it must log in.
    await server.span('revoke-reused-family', () => revokeFamily(server, row.family));
  }
  if (!row || decision.verdict === 'no') return json(400, { error: 'invalid_grant' });

  // The role is read anew: a renewed token knows what the old one could not.
  const { user } = await server.span('look-up-owner', () => server.users.findBySubject(row.subject));
  if (!user) return json(400, { error: 'invalid_grant' });

  const next = await server.span('rotate-refresh-token', async () => ({
    old: row,
    issued: await rotate(server, row),
  }));
  if (next.issued) return handOut(await signFor(user, server), next.issued, server);
  // Another request with the same token was quicker: that is a second use, and ends as one.
  await server.span('revoke-raced-family', () => revokeFamily(server, row.family));
  return json(400, { error: 'invalid_grant' });
}
