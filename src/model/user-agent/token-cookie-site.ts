/** A site of one page whose tokens rest in cookies: its script calls the API, and never sees a token. */
import { signIn } from './app-page.ts';
import type { Browser } from './browser.ts';
import { NO_REFRESH_TOKEN, NOT_LOGGED_IN, type Site } from './site.ts';

export function createTokenCookieSite(browser: Browser, origin: string): Site {
  const holdsRefreshToken = (): boolean =>
    browser.jar.cookies.values().some(({ name }) => name === '__Secure-rt');
  return {
    async openLoginPage() {
      await browser.open(`${origin}/login`);
      return null;
    },
    async logIn(name, password) {
      await signIn(browser, origin, name, password);
      return null;
    },
    async openProfile() {
      if (!browser.page()) await browser.open(`${origin}/login`);
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
