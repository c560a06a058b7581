/** A site of pages and forms: the browser keeps the session identifier in its jar and attaches it by itself. */
import type { Browser } from './browser.ts';
import { NOT_LOGGED_IN, SESSION_NEEDS_NO_RENEWING, type Site } from './site.ts';

export function createFormSite(browser: Browser, origin: string): Site {
  const holds = (name: string): boolean =>
    browser.jar.cookies.values().some((cookie) => cookie.name === name);
  const shows = (form: string): boolean => browser.page()?.body.includes(`action="${form}"`) ?? false;
  const openLoginPage = () => browser.open(`${origin}/login`);

  return {
    async openLoginPage() {
      await openLoginPage();
      return null;
    },
    async logIn(username, password) {
      if (!shows('/login') || !holds('__Host-pre')) await openLoginPage();
      await browser.submit('/login', { username, password });
      return null;
    },
    async openProfile() {
      if (!browser.page()) await openLoginPage();
      await browser.fetch('GET', '/api/me');
      return null;
    },
    renew: async () => SESSION_NEEDS_NO_RENEWING,
    async logOut() {
      if (!holds('__Host-sid')) return NOT_LOGGED_IN;
      if (!shows('/logout')) await browser.open(`${origin}/dashboard`);
      // Her session may have ended in the meantime; then the server has shown her the login page.
      if (!shows('/logout')) return null;
      await browser.submit('/logout', {});
      return null;
    },
  };
}
