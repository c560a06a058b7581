/** The cookie store: what a user agent remembers, at most one cookie per name, domain and path. */
import type { EpochMilliseconds } from '../clock.ts';
import type { CookieEntry } from '../trace/state.ts';
import type { Rows } from '../recording/rows.ts';

/** Browsers differ here; the defaults are what the standard says. */
export interface CookiePolicy {
  /**
   * A cookie without SameSite goes along with a cross-site top-level POST for
   * its first two minutes (RFC 6265bis §5.6.7.2). Chromium does this.
   */
  readonly laxAllowingUnsafe: boolean;
  /** Keep cookies out of every cross-site request that is no top-level navigation (§7.1). */
  readonly blockThirdPartyCookies: boolean;
}

export const STANDARD_POLICY: CookiePolicy = { laxAllowingUnsafe: false, blockThirdPartyCookies: false };

/** Where a cookie comes from, or where cookies are wanted. */
export interface CookieContext {
  /** The request's URI. */
  readonly url: string;
  readonly now: EpochMilliseconds;
  /** "non-http" is a script's `document.cookie`. */
  readonly api: 'http' | 'non-http';
  readonly sameSite: boolean;
  /** The request navigates a whole tab. */
  readonly topLevelNavigation: boolean;
}

/** What tells one cookie from another (RFC 6265bis §5.7 step 23). */
export const cookieKey = (cookie: Pick<CookieEntry, 'name' | 'domain' | 'hostOnly' | 'path'>): string =>
  `${cookie.name};${cookie.hostOnly ? '' : '.'}${cookie.domain}${cookie.path}`;

export const isExpired = (cookie: CookieEntry, now: EpochMilliseconds): boolean =>
  cookie.expires !== null && cookie.expires <= now;

/** Whether a URI denotes a secure connection. */
export const isSecure = (url: string): boolean => new URL(url).protocol === 'https:';

/** Removes every cookie that has ended, as a user agent must at any time (§5.7). */
export function evictExpired(cookies: Rows<CookieEntry>, now: EpochMilliseconds): void {
  for (const cookie of cookies.values()) if (isExpired(cookie, now)) cookies.delete(cookieKey(cookie));
}
