/** GET /login: the form, with an anonymous session that it is tied to. */
import { PRE_SESSION_COOKIE, setCookie } from './credential-cookies.ts';
import { loginForm } from './pages.ts';
import { html } from './responses.ts';
import type { Handler } from './server.ts';
import { beginSession } from './sessions.ts';

export const loginPage: Handler = async (_request, server) => {
  // Without it, another site could send the form and log Alice in as somebody else.
  const pre = await server.span('begin-pre-session', () => beginSession(server, null));
  return html(200, loginForm(pre.row.csrfToken), [setCookie(PRE_SESSION_COOKIE, pre.id, '/')]);
};
