/** POST /login: a form comes in, a session begins. */
import { decodeForm } from '../http/form.ts';
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
import type { Handler } from './server.ts';
import { beginSession, endSession, findSession } from './sessions.ts';

export const login: Handler = async (request, server) => {
  const { username = '', password = '', csrf } = decodeForm(request.body);
  const preSessionId = cookieValue(request, PRE_SESSION_COOKIE) ?? '';

  const { pre, decision } = await server.span('check-login-form', async () => {
    const pre = await findSession(server, preSessionId);
    return { pre, decision: checkForm(request, server, csrf, pre.row?.csrfToken) };
  });
  if (decision.verdict === 'no') return json(403, { error: decision.reason });

  const user = await logInUser(server, username, password);
  // 422: the form was understood, but what it says is not right. The same form once more.
  if (!user) return html(422, loginForm(csrf ?? '', WRONG_NAME_OR_PASSWORD));

  const session = await server.span('begin-session', () => beginSession(server, user));
  await server.span('end-pre-session', () => endSession(server, pre.idHash));
  return seeOther('/dashboard', [setCookie(SESSION_COOKIE, session.id, '/'), endCookie(PRE_SESSION_COOKIE)]);
};
