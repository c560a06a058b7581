/** A site of pages and forms: the browser keeps the session identifier in its jar and attaches it by itself. */
import { PRE_SESSION_COOKIE, SESSION_COOKIE } from '../http/credential-names.ts';
import type { Browser } from './browser.ts';
import { NOT_LOGGED_IN, SESSION_NEEDS_NO_RENEWING, type Site } from './site.ts';
import type { Tab } from './tab.ts';

export function createFormSite(browser: Browser, tab: Tab, origin: string): Site {
  const holds = (name: string): boolean =>
    browser.jar.cookies.values().some((cookie) => cookie.name === name);
  const shows = (form: string): boolean => tab.page()?.body.includes(`action="${form}"`) ?? false;
  const openLoginPage = () => tab.open(`${origin}/login`);

  return {
    async openLoginPage() {
      await openLoginPage();
      return null;
    },
    async logIn(username, password) {
      if (!shows('/login') || !holds(PRE_SESSION_COOKIE)) await openLoginPage();
      await tab.submit('/login', { username, password });
      return null;
    },
    async openProfile() {
      if (!tab.page()) await openLoginPage();
      await tab.fetch('GET', '/api/me');
      return null;
    },
    renew: async () => SESSION_NEEDS_NO_RENEWING,
    async logOut() {
      if (!holds(SESSION_COOKIE)) return NOT_LOGGED_IN;
      if (!shows('/logout')) await tab.open(`${origin}/dashboard`);
      // Her session may have ended in the meantime; then the server has shown her the login page.
      if (!shows('/logout')) return null;
      await tab.submit('/logout', {});
      return null;
    },
  };
}
