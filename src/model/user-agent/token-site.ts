/** A site of one page, whose script logs in, keeps the tokens and puts one into each request. */
import { ACCESS_TOKEN, REFRESH_TOKEN } from '../http/credential-names.ts';
import { encodeForm, FORM } from '../http/form.ts';
import type { Field } from '../http/message.ts';
import type { Carrier, Credential } from '../settings.ts';
import { signIn } from './app-page.ts';
import type { Browser } from './browser.ts';
import type { FetchedResponse, FetchOptions } from './fetch.ts';
import type { Site } from './site.ts';
import type { Tab } from './tab.ts';

const CLIENT_ID = 'web';

export function createTokenSite(
  browser: Browser,
  tab: Tab,
  origin: string,
  credential: Credential,
  carrier: Exclude<Carrier, 'cookie'>,
): Site {
  const storage = carrier === 'header-memory' ? browser.pageMemory(origin) : browser.localStorage(origin);
  const keep = (response: FetchedResponse): void => {
    if (response.status === 200) storage.write(tokensIn(response.body));
  };
  return {
    async openLoginPage() {
      await tab.open(`${origin}/login`);
    },
    async logIn(name, password) {
      keep(await signIn(tab, origin, name, password));
    },
    async openProfile() {
      if (!tab.page()) await tab.open(`${origin}/login`);
      const token = storage.get(ACCESS_TOKEN);
      const fields: readonly Field[] = token === null ? [] : [['Authorization', `Bearer ${token}`]];
      await tab.fetch('GET', '/api/me', { fields });
    },
    async renew() {
      const refreshToken = storage.get(REFRESH_TOKEN);
      if (refreshToken === null) return;
      const fields = { grant_type: REFRESH_TOKEN, [REFRESH_TOKEN]: refreshToken, client_id: CLIENT_ID };
      keep(await tab.fetch('POST', '/oauth/token', form(fields)));
    },
    async logOut() {
      const token = storage.get(REFRESH_TOKEN) ?? storage.get(ACCESS_TOKEN);
      if (token === null) return;
      const token_type_hint = credential === 'jwt' ? REFRESH_TOKEN : ACCESS_TOKEN;
      await tab.fetch('POST', '/oauth/revoke', form({ token, token_type_hint, client_id: CLIENT_ID }));
      // All that a client can do: forget its own copies.
      storage.clear([ACCESS_TOKEN, REFRESH_TOKEN]);
    },
  };
}

const form = (fields: Readonly<Record<string, string>>): FetchOptions => ({
  fields: [['Content-Type', FORM]],
  body: encodeForm(fields),
});

/** The members of a token response that are worth keeping (RFC 6749 §5.1). */
function tokensIn(body: string): Readonly<Record<string, string>> {
  const answer = JSON.parse(body) as Readonly<Record<string, unknown>>;
  const kept: Record<string, string> = {};
  for (const name of [ACCESS_TOKEN, REFRESH_TOKEN]) {
    const value = answer[name];
    if (typeof value === 'string') kept[name] = value;
  }
  return kept;
}
