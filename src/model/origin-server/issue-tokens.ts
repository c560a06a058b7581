/** Signs an access token and hands it out together with a refresh token, the way this site carries them. */
import type { HttpResponse } from '../http/message.ts';
import type { UserEntry } from '../trace/state.ts';
import { signAccessToken } from './access-token.ts';
import { ACCESS_TOKEN_COOKIE, REFRESH_PATH, REFRESH_TOKEN_COOKIE, setCookie } from './credential-cookies.ts';
import type { IssuedRefreshToken } from './refresh-tokens.ts';
import { json, noContent } from './responses.ts';
import type { Server } from './server.ts';

export const signFor = (user: UserEntry, server: Server): Promise<string> =>
  server.span('sign-access-token', () =>
    signAccessToken(server.signingKey, {
      user,
      now: server.clock.now(),
      lifetime: server.lifetimes.accessToken,
      number: server.count('access token'),
    }),
  );

/** RFC 6749 §5.1, or two cookies that no script can read. */
export function handOut(accessToken: string, refreshToken: IssuedRefreshToken, server: Server): HttpResponse {
  if (server.carrier === 'cookie') {
    const seconds = Math.floor((refreshToken.row.expires - server.clock.now()) / 1000);
    return noContent([
      setCookie(ACCESS_TOKEN_COOKIE, accessToken, '/', server.lifetimes.accessToken),
      setCookie(REFRESH_TOKEN_COOKIE, refreshToken.token, REFRESH_PATH, seconds),
    ]);
  }
  return json(200, {
    access_token: accessToken,
    token_type: 'Bearer',
    expires_in: server.lifetimes.accessToken,
    refresh_token: refreshToken.token,
  });
}
