/** A site of one page whose tokens rest in cookies: its script calls the API, and never sees a token. */
import { signIn } from './app-page.ts';
import type { Site } from './site.ts';
import type { Tab } from './tab.ts';

export function createTokenCookieSite(tab: Tab, origin: string): Site {
  return {
    async openLoginPage() {
      await tab.open(`${origin}/login`);
    },
    async logIn(name, password) {
      await signIn(tab, origin, name, password);
    },
    async openProfile() {
      if (!tab.page()) await tab.open(`${origin}/login`);
      await tab.fetch('GET', '/api/me');
    },
    async renew() {
      await tab.fetch('POST', '/auth/refresh');
    },
    async logOut() {
      await tab.fetch('POST', '/auth/logout');
    },
  };
}
