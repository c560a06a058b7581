/** A site of one page, whose script logs in, keeps what it gets and sends it along. */
import { encodeForm, FORM } from '../http/form.ts';
import type { Field, HttpResponse } from '../http/message.ts';
import type { Carrier, Credential } from '../settings.ts';
import type { Browser, FetchOptions } from './browser.ts';
import type { Site } from './site.ts';

const CLIENT_ID = 'web';
const NOT_LOGGED_IN = 'Alice is not logged in, so there is nothing to log out of.';
const NO_REFRESH_TOKEN = 'There is no refresh token, so there is nothing to renew with.';

export function createAppSite(
  browser: Browser,
  origin: string,
  credential: Credential,
  carrier: Carrier,
): Site {
  const openApp = async () => {
    if (!browser.page()) await browser.open(`${origin}/login`);
  };
  const form = (fields: Readonly<Record<string, string>>): FetchOptions => ({
    fields: [['Content-Type', FORM]],
    body: encodeForm(fields),
  });
  const signIn = async (username: string, password: string): Promise<HttpResponse> => {
    await openApp();
    const fields: readonly Field[] = [['Content-Type', 'application/json']];
    return browser.fetch('POST', '/api/login', { fields, body: JSON.stringify({ username, password }) });
  };
  const openLoginPage = async () => {
    await browser.open(`${origin}/login`);
    return null;
  };

  if (carrier === 'cookie') {
    // The script never sees a token: the browser keeps both in its jar.
    const holdsRefreshToken = () => browser.jar.cookies.values().some(({ name }) => name === '__Secure-rt');
    return {
      openLoginPage,
      async logIn(username, password) {
        await signIn(username, password);
        return null;
      },
      async openProfile() {
        await openApp();
        await browser.fetch('GET', '/api/me');
        return null;
      },
      async renew() {
        if (!holdsRefreshToken()) return NO_REFRESH_TOKEN;
        await browser.fetch('POST', '/auth/refresh');
        return null;
      },
      async logOut() {
        if (!holdsRefreshToken()) return NOT_LOGGED_IN;
        await browser.fetch('POST', '/auth/logout');
        return null;
      },
    };
  }

  const storage = carrier === 'header-memory' ? browser.pageMemory : browser.localStorage;
  const keep = (response: HttpResponse) => {
    if (response.status === 200) storage.write(tokensIn(response.body));
  };
  return {
    openLoginPage,
    async logIn(username, password) {
      keep(await signIn(username, password));
      return null;
    },
    async openProfile() {
      await openApp();
      const token = storage.get('access_token');
      const fields: readonly Field[] = token === null ? [] : [['Authorization', `Bearer ${token}`]];
      await browser.fetch('GET', '/api/me', { fields });
      return null;
    },
    async renew() {
      if (credential === 'session-id')
        return 'A session needs no renewing: each request has already moved its idle timeout.';
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
      storage.clear();
      return null;
    },
  };
}

/** The members of a token response that are worth keeping (RFC 6749 §5.1). */
function tokensIn(body: string): Readonly<Record<string, string>> {
  const read: unknown = JSON.parse(body);
  const kept: Record<string, string> = {};
  for (const name of ['access_token', 'refresh_token']) {
    const value: unknown = typeof read === 'object' && read !== null ? Reflect.get(read, name) : undefined;
    if (typeof value === 'string') kept[name] = value;
  }
  return kept;
}
