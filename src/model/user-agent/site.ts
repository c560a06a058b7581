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
