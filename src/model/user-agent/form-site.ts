/** A site of pages and forms: the browser keeps the session identifier in its jar and attaches it by itself. */
import { PRE_SESSION_COOKIE } from '../http/credential-names.ts';
import type { Browser } from './browser.ts';
import type { Site } from './site.ts';
import type { Tab } from './tab.ts';

export function createFormSite(browser: Browser, tab: Tab, origin: string): Site {
  const holds = (name: string): boolean =>
    browser.jar.cookies.values().some((cookie) => cookie.name === name);
  const shows = (form: string): boolean => tab.page()?.body.includes(`action="${form}"`) ?? false;
  const openLoginPage = () => tab.open(`${origin}/login`);

  return {
    openLoginPage,
    async logIn(username, password) {
      if (!shows('/login') || !holds(PRE_SESSION_COOKIE)) await openLoginPage();
      await tab.submit('/login', { username, password });
    },
    async openProfile() {
      if (!tab.page()) await openLoginPage();
      await tab.fetch('GET', '/api/me');
    },
    // Nothing to do: each request has already moved the session's idle timeout.
    renew: async () => undefined,
    async logOut() {
      if (!shows('/logout')) await tab.open(`${origin}/dashboard`);
      // Her session may have ended in the meantime; then the server has shown her the login page.
      if (shows('/logout')) await tab.submit('/logout', {});
    },
  };
}
