/** GET /dashboard: a page for who is logged in; anyone else is sent to the login page. */
import { cookieValue, SESSION_COOKIE } from './credential-cookies.ts';
import { lookUpSession } from './authenticate.ts';
import { dashboardPage } from './pages.ts';
import { html, seeOther } from './responses.ts';
import type { Handler } from './server.ts';

export const dashboard: Handler = async (request, server) => {
  const id = cookieValue(request, SESSION_COOKIE);
  const session = id === null ? null : await lookUpSession(id, server);
  // A page does not answer 401: a person wants the form, not a status.
  if (!session?.row) return seeOther('/login?next=%2Fdashboard');
  return html(200, dashboardPage(session.row.subject, session.row.csrfToken));
};
