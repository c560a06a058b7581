/** Which handler answers which request, for each of the ways in which a site can be built. */
import type { HttpRequest, HttpResponse } from '../http/message.ts';
import { apiLogin } from './api-login.ts';
import { appPage } from './app-page.ts';
import { dashboard } from './dashboard.ts';
import { loginPage } from './login-page.ts';
import { login } from './login.ts';
import { logout } from './logout.ts';
import { profile } from './profile.ts';
import { refreshByCookie, refreshByForm } from './refresh.ts';
import { json } from './responses.ts';
import { revokeByCookie, revokeByForm } from './revoke.ts';
import type { Handler, Server } from './server.ts';

type Routes = Readonly<Record<string, Handler>>;

/** Pages and forms; the browser carries the session by itself. */
const FORM_SITE: Routes = {
  'GET /login': loginPage,
  'POST /login': login,
  'GET /dashboard': dashboard,
  'GET /api/me': profile,
  'POST /logout': logout,
};

/** One page whose script carries the token in a header. */
const HEADER_SITE: Routes = {
  'GET /login': appPage,
  'POST /api/login': apiLogin,
  'GET /api/me': profile,
  'POST /oauth/token': refreshByForm,
  'POST /oauth/revoke': revokeByForm,
};

/** One page whose script calls the API, while the browser carries the tokens in cookies. */
const TOKEN_COOKIE_SITE: Routes = {
  'GET /login': appPage,
  'POST /api/login': apiLogin,
  'GET /api/me': profile,
  'POST /auth/refresh': refreshByCookie,
  'POST /auth/logout': revokeByCookie,
};

function routesOf({ credential, carrier }: Pick<Server, 'credential' | 'carrier'>): Routes {
  if (carrier !== 'cookie') return HEADER_SITE;
  return credential === 'jwt' ? TOKEN_COOKIE_SITE : FORM_SITE;
}

/** Answers a request, with 404 where nothing is. */
export async function handle(request: HttpRequest, server: Server): Promise<HttpResponse> {
  const handler = routesOf(server)[`${request.method} ${new URL(request.url).pathname}`];
  return handler ? handler(request, server) : json(404, { error: 'not_found' });
}
