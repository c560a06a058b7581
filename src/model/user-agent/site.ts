/** What a person can do on a site, whatever it is built of. */

/** Why there was nothing to do, as a sentence; `null` when it was done. */
export type Skipped = string | null;

export interface Site {
  openLoginPage(): Promise<Skipped>;
  logIn(name: string, password: string): Promise<Skipped>;
  openProfile(): Promise<Skipped>;
  /** Renews the credential, if it is of a kind that must be renewed. */
  renew(): Promise<Skipped>;
  logOut(): Promise<Skipped>;
}

export const NOT_LOGGED_IN = 'Alice is not logged in, so there is nothing to log out of.';
export const NO_REFRESH_TOKEN = 'There is no refresh token, so there is nothing to renew with.';
export const SESSION_NEEDS_NO_RENEWING =
  'A session needs no renewing: each request has already moved its idle timeout.';
