/** The pages of the site, as bare as they can be. */
import { markup, type Markup } from './markup.ts';

/** `csrfToken` must come back with the form; `message` says what went wrong before. */
export const loginForm = (csrfToken: string, message = ''): Markup => markup`<!doctype html>
<title>Log in</title>
${message === '' ? '' : markup`<p role="alert">${message}</p>\n`}<form method="post" action="/login">
<input type="hidden" name="csrf" value="${csrfToken}">
<input name="username" autocomplete="username">
<input name="password" type="password" autocomplete="current-password">
<button>Log in</button>
</form>
`;

/** The page behind the log-in; its log-out is a form too, because logging out changes something. */
export const dashboardPage = (subject: string, csrfToken: string): Markup => markup`<!doctype html>
<title>Dashboard</title>
<p>Hello ${subject}</p>
<form method="post" action="/logout">
<input type="hidden" name="csrf" value="${csrfToken}">
<button>Log out</button>
</form>
`;

/** The page of a site whose script does the rest: it logs in, keeps the token and sends it. */
export const APP_SHELL: Markup = markup`<!doctype html>
<title>Acme</title>
<script type="module" src="/app.js"></script>
`;

/** Says the same for a wrong name and a wrong password: who has an account is nobody's business. */
export const WRONG_NAME_OR_PASSWORD = 'Name or password is wrong.';

export const TOO_MANY_TRIES = 'Too many tries. Wait a while.';
