/** POST /logout: the server forgets the session. That is what ends it; clearing the browser is housekeeping. */
import { decodeForm } from '../http/form.ts';
import { lookUpSession } from './authenticate.ts';
import { checkForm } from './check-request.ts';
import { cookieValue, endCookie, SESSION_COOKIE } from './credential-cookies.ts';
import { json, seeOther } from './responses.ts';
import type { Handler } from './server.ts';
import { endSession } from './sessions.ts';

export const logout: Handler = async (request, server) => {
  const id = cookieValue(request, SESSION_COOKIE);
  const session = id === null ? null : await lookUpSession(id, server);
  if (session?.row) {
    const { csrf } = decodeForm(request.body);
    const { csrfToken } = session.row;
    // Or any site could log Alice out.
    const decision = await server.span('check-logout-form', () =>
      checkForm(request, server, csrf, csrfToken),
    );
    if (decision.verdict === 'no') return json(403, { error: decision.reason });
    await server.span('end-session', () => endSession(server, session.idHash));
  }
  return seeOther('/login', [endCookie(SESSION_COOKIE), ['Clear-Site-Data', '"cookies", "storage"']]);
};
