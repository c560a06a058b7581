/** A site of one page, whose script logs in, keeps the tokens and puts one into each request. */
import { encodeForm, FORM } from '../http/form.ts';
import type { Field, HttpResponse } from '../http/message.ts';
import type { Carrier, Credential } from '../settings.ts';
import { signIn } from './app-page.ts';
import type { Browser, FetchOptions } from './browser.ts';
import { NO_REFRESH_TOKEN, NOT_LOGGED_IN, SESSION_NEEDS_NO_RENEWING, type Site } from './site.ts';

const CLIENT_ID = 'web';

export function createTokenSite(
  browser: Browser,
  origin: string,
  credential: Credential,
  carrier: Exclude<Carrier, 'cookie'>,
): Site {
  const storage = carrier === 'header-memory' ? browser.pageMemory : browser.localStorage;
  const keep = (response: HttpResponse): void => {
    if (response.status === 200) storage.write(tokensIn(response.body));
  };
  return {
    async openLoginPage() {
      await browser.open(`${origin}/login`);
      return null;
    },
    async logIn(name, password) {
      keep(await signIn(browser, origin, name, password));
      return null;
    },
    async openProfile() {
      if (!browser.page()) await browser.open(`${origin}/login`);
      const token = storage.get('access_token');
      const fields: readonly Field[] = token === null ? [] : [['Authorization', `Bearer ${token}`]];
      await browser.fetch('GET', '/api/me', { fields });
      return null;
    },
    async renew() {
      if (credential === 'session-id') return SESSION_NEEDS_NO_RENEWING;
      const refresh_token = storage.get('refresh_token');
      if (refresh_token === null) return NO_REFRESH_TOKEN;
      const fields = { grant_type: 'refresh_token', refresh_token, client_id: CLIENT_ID };
      keep(await browser.fetch('POST', '/oauth/token', form(fields)));
      return null;
    },
    async logOut() {
      const token = storage.get('refresh_token') ?? storage.get('access_token');
      if (token === null) return NOT_LOGGED_IN;
      const token_type_hint = credential === 'jwt' ? 'refresh_token' : 'access_token';
      await browser.fetch('POST', '/oauth/revoke', form({ token, token_type_hint, client_id: CLIENT_ID }));
      // All that a client can do: forget its own copies.
      storage.clear(['access_token', 'refresh_token']);
      return null;
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
  for (const name of ['access_token', 'refresh_token']) {
    const value = answer[name];
    if (typeof value === 'string') kept[name] = value;
  }
  return kept;
}
