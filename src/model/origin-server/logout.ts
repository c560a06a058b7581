/** POST /logout: the server forgets the session. That is what ends it; clearing the browser is housekeeping. */
import { decodeForm } from '../http/form.ts';
import { lookUpSession } from './authenticate.ts';
import { checkForm, checkOrigin } from './check-request.ts';
import { cookieValue, endCookie, SESSION_COOKIE } from './credential-cookies.ts';
import { json, seeOther } from './responses.ts';
import type { Handler } from './server.ts';
import { endSession } from './sessions.ts';

export const logout: Handler = async (request, server) => {
  const id = cookieValue(request, SESSION_COOKIE);
  const session = id === null ? null : await lookUpSession(id, server);
  const csrfToken = session?.row?.csrfToken;
  // Always, also without a session. A form of another site arrives without the Lax cookie, so none is found;
  // but this answer deletes cookies, and the browser obeys it: Alice would be out, and her session would live on.
  const decision = await server.span('check-logout-form', () =>
    csrfToken === undefined
      ? checkOrigin(request, server)
      : checkForm(request, server, decodeForm(request.body)['csrf'], csrfToken),
  );
  if (decision.verdict === 'no') return json(403, { error: decision.reason });
  if (session?.row) await server.span('end-session', () => endSession(server, session.idHash));
  return seeOther('/login', [endCookie(SESSION_COOKIE), ['Clear-Site-Data', '"cookies", "storage"']]);
};
