/** Names under which credentials travel and rest: cookies, and members of token requests and responses. */

export type CredentialKind = 'session-id' | 'jwt' | 'refresh-token';

/** The session identifier. `__Host-` makes browsers refuse it from a sibling host or a plain connection. */
export const SESSION_COOKIE = '__Host-sid';
/** The anonymous session in front of the login form; worth no log-in. */
export const PRE_SESSION_COOKIE = '__Host-pre';
export const ACCESS_TOKEN_COOKIE = '__Host-at';
/** Goes only where tokens are renewed; a `__Host-` cookie could not have such a path. */
export const REFRESH_TOKEN_COOKIE = '__Secure-rt';

/** Cookies that are worth a log-in. Of several in one message the first here is what the message is about. */
export const CREDENTIAL_COOKIES: ReadonlyMap<string, CredentialKind> = new Map([
  [REFRESH_TOKEN_COOKIE, 'refresh-token'],
  [SESSION_COOKIE, 'session-id'],
  [ACCESS_TOKEN_COOKIE, 'jwt'],
]);

/** The cookie in which a browser brings a credential along with each request. */
export const cookieFor = (credential: Exclude<CredentialKind, 'refresh-token'>): string =>
  credential === 'jwt' ? ACCESS_TOKEN_COOKIE : SESSION_COOKIE;

/** Members of a token response (RFC 6749 §5.1); a script keeps the values under the same names. */
export const ACCESS_TOKEN = 'access_token';
export const REFRESH_TOKEN = 'refresh_token';

/** Whether what is kept under this name goes along with each request and is accepted as a log-in. */
export const isLogInName = (name: string): boolean =>
  name === ACCESS_TOKEN || name === SESSION_COOKIE || name === ACCESS_TOKEN_COOKIE;
