/** What a person can do on a site, whatever it is built of. What makes no sense now is not asked of it. */
export interface Site {
  openLoginPage(): Promise<void>;
  logIn(name: string, password: string): Promise<void>;
  openProfile(): Promise<void>;
  /** Trades the refresh token for a new access token. */
  renew(): Promise<void>;
  logOut(): Promise<void>;
}
