/** GET /login, for a site whose script logs in: the same page for everyone. */
import { APP_SHELL } from './pages.ts';
import { html } from './responses.ts';
import type { Handler } from './server.ts';

export const appPage: Handler = async () => html(200, APP_SHELL);
