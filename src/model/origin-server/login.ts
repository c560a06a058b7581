/** POST /login: a form comes in, a session begins. */
import { decodeForm } from '../http/form.ts';
import type { HttpRequest } from '../http/message.ts';
import { sha256 } from '../encoding/sha-256.ts';
import { checkForm } from './check-request.ts';
import {
  cookieValue,
  endCookie,
  PRE_SESSION_COOKIE,
  SESSION_COOKIE,
  setCookie,
} from './credential-cookies.ts';
import { logInUser } from './log-in-user.ts';
import { loginForm, TOO_MANY_TRIES, WRONG_NAME_OR_PASSWORD } from './pages.ts';
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
  const tried = await logInUser(server, username, password);
  if (!tried.ok && tried.failure.code === 'too-many-tries')
    return html(429, loginForm(csrf, TOO_MANY_TRIES), [['Retry-After', String(tried.failure.retryAfter)]]);
  // 422: the form was understood, but what it says is not right. The same form once more.
  if (!tried.ok) return html(422, loginForm(csrf, WRONG_NAME_OR_PASSWORD));

  // A new identifier: one that was known before log-in could have been planted.
  const session = await server.span('begin-session', () => beginSession(server, tried.value));
  await server.span('end-pre-session', async () => {
    // Who logs in again leaves no second session behind (OWASP ASVS 7.2.4).
    const old = cookieValue(request, SESSION_COOKIE);
    if (old !== null) await endSession(server, await sha256(old));
    return endSession(server, pre.idHash);
  });
  return seeOther('/dashboard', [setCookie(SESSION_COOKIE, session.id, '/'), endCookie(PRE_SESSION_COOKIE)]);
};
