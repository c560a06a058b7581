/** The "Why?" of a step: a yes or no with every clause that was checked on the way. */

export type Question =
  | 'store-cookie'
  | 'attach-cookie'
  | 'accept-request' // cross-site request forgery checks: Origin, CSRF token
  | 'accept-password'
  | 'accept-session'
  | 'accept-jwt'
  | 'accept-refresh-token';

/** How a JWS signature is verified; the meters count how often it came to that. */
export const SIGNATURE_CLAUSE = 'RFC 7515 §5.2';

/** One clause of a standard, checked. */
export interface ClauseCheck {
  /** "RFC 6265bis §5.7 step 13" */
  readonly clause: string;
  /** What the clause asks, one plain sentence. */
  readonly rule: string;
  /** What was looked at: name → value as text. */
  readonly inputs: Readonly<Record<string, string>>;
  readonly outcome: 'pass' | 'fail' | 'not-applicable';
}

export interface Decision {
  readonly question: Question;
  /** What it is about: a cookie's name, "access token". */
  readonly subject: string;
  readonly verdict: 'yes' | 'no';
  /**
   * Stable code. For cookies the names browser developer tools use
   * ("SameSiteLax", "InvalidPrefix", "NotOnPath"); for bearer tokens RFC 6750's
   * error code with a detail ("invalid_token: expired"). "OK" when yes.
   */
  readonly reason: string;
  /** In the order in which they were checked; the last failing one decided. */
  readonly clauses: readonly ClauseCheck[];
}
