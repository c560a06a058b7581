/** A site of one page whose tokens rest in cookies: its script calls the API, and never sees a token. */
import { REFRESH_TOKEN_COOKIE } from '../http/credential-names.ts';
import { signIn } from './app-page.ts';
import type { Browser } from './browser.ts';
import { NO_REFRESH_TOKEN, NOT_LOGGED_IN, type Site } from './site.ts';
import type { Tab } from './tab.ts';

export function createTokenCookieSite(browser: Browser, tab: Tab, origin: string): Site {
  const holdsRefreshToken = (): boolean =>
    browser.jar.cookies.values().some(({ name }) => name === REFRESH_TOKEN_COOKIE);
  return {
    async openLoginPage() {
      await tab.open(`${origin}/login`);
      return null;
    },
    async logIn(name, password) {
      await signIn(tab, origin, name, password);
      return null;
    },
    async openProfile() {
      if (!tab.page()) await tab.open(`${origin}/login`);
      await tab.fetch('GET', '/api/me');
      return null;
    },
    async renew() {
      if (!holdsRefreshToken()) return NO_REFRESH_TOKEN;
      await tab.fetch('POST', '/auth/refresh');
      return null;
    },
    async logOut() {
      if (!holdsRefreshToken()) return NOT_LOGGED_IN;
      await tab.fetch('POST', '/auth/logout');
      return null;
    },
  };
}
