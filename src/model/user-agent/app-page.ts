/** What the script of a one-page site does to log in, whatever becomes of the answer. */
import type { HttpResponse } from '../http/message.ts';
import type { Browser } from './browser.ts';

/** Sends name and password as JSON; opens the page first if it is not there. */
export async function signIn(
  browser: Browser,
  origin: string,
  username: string,
  password: string,
): Promise<HttpResponse> {
  if (!browser.page()) await browser.open(`${origin}/login`);
  return browser.fetch('POST', '/api/login', {
    fields: [['Content-Type', 'application/json']],
    body: JSON.stringify({ username, password }),
  });
}
