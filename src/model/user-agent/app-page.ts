/** What the script of a one-page site does to log in, whatever becomes of the answer. */
import type { FetchedResponse } from './fetch.ts';
import type { Tab } from './tab.ts';

/** Sends name and password as JSON; opens the page first if it is not there. */
export async function signIn(
  tab: Tab,
  origin: string,
  username: string,
  password: string,
): Promise<FetchedResponse> {
  if (!tab.page()) await tab.open(`${origin}/login`);
  return tab.fetch('POST', '/api/login', {
    fields: [['Content-Type', 'application/json']],
    body: JSON.stringify({ username, password }),
  });
}
