/** The cookies of this server, and the `Set-Cookie` lines that make and end them (RFC 6265bis §4.1). */
import { REFRESH_TOKEN_COOKIE } from '../http/credential-names.ts';
import { fieldValues } from '../http/fields.ts';
import { parseCookieField } from '../http/cookie-field.ts';
import type { Field, HttpRequest } from '../http/message.ts';

export {
  ACCESS_TOKEN_COOKIE,
  PRE_SESSION_COOKIE,
  REFRESH_TOKEN_COOKIE,
  SESSION_COOKIE,
} from '../http/credential-names.ts';

export const REFRESH_PATH = '/auth';

/** `seconds` left out: a session cookie, which ends when the browser says that its own session is over. */
export function setCookie(name: string, value: string, path: string, seconds?: number): Field {
  const maxAge = seconds === undefined ? '' : `; Max-Age=${seconds}`;
  // Lax lets a link from elsewhere arrive logged in. Nobody follows a link to where tokens are renewed.
  const sameSite = name === REFRESH_TOKEN_COOKIE ? 'Strict' : 'Lax';
  return ['Set-Cookie', `${name}=${value}; Path=${path}; Secure; HttpOnly; SameSite=${sameSite}${maxAge}`];
}

/** Takes a cookie back. Path and Secure must be as before, or the browser keeps the old one. */
export const endCookie = (name: string, path = '/'): Field => setCookie(name, '', path, 0);

/** The value of a cookie that came along, or `null`. Of two with one name the first counts. */
export function cookieValue(request: HttpRequest, name: string): string | null {
  const pairs = fieldValues(request, 'Cookie').flatMap(parseCookieField);
  return pairs.find((pair) => pair.name === name)?.value ?? null;
}
