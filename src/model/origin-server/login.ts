/** POST /login: a form comes in, a session begins. */
import { decodeForm } from '../http/form.ts';
import type { HttpRequest } from '../http/message.ts';
import { checkForm } from './check-request.ts';
import {
  cookieValue,
  endCookie,
  PRE_SESSION_COOKIE,
  SESSION_COOKIE,
  setCookie,
} from './credential-cookies.ts';
import { logInUser } from './log-in-user.ts';
import { loginForm, WRONG_NAME_OR_PASSWORD } from './pages.ts';
import { html, json, seeOther } from './responses.ts';
import type { Handler, Server } from './server.ts';
import { beginSession, endSession, findSession } from './sessions.ts';

/** The form must bring back the token of the anonymous session that this browser got with it. */
async function checkLoginForm(request: HttpRequest, server: Server) {
  const pre = await findSession(server, cookieValue(request, PRE_SESSION_COOKIE) ?? '', 'pre-login');
  const { csrf } = decodeForm(request.body);
  return { pre, decision: checkForm(request, server, csrf, pre.row?.csrfToken) };
}

export const login: Handler = async (request, server) => {
  const { pre, decision } = await server.span('check-login-form', () => checkLoginForm(request, server));
  if (decision.verdict === 'no') return json(403, { error: decision.reason });

  const { username = '', password = '', csrf = '' } = decodeForm(request.body);
  const user = await logInUser(server, username, password);
  // 422: the form was understood, but what it says is not right. The same form once more.
  if (!user) return html(422, loginForm(csrf, WRONG_NAME_OR_PASSWORD));

  // A new identifier: one that was known before log-in could have been planted.
  const session = await server.span('begin-session', () => beginSession(server, user));
  await server.span('end-pre-session', () => endSession(server, pre.idHash));
  return seeOther('/dashboard', [setCookie(SESSION_COOKIE, session.id, '/'), endCookie(PRE_SESSION_COOKIE)]);
};
