/**
 * Name prefixes: promises about how a cookie was set, which the server can read
 * off the name (RFC 6265bis §4.1.3, §5.7 steps 20 to 22). The two `Http` ones
 * come from the successor draft, "Layered Cookies".
 */

/** What a cookie must have to bear its name. */
export interface PrefixRule {
  readonly prefix: string;
  readonly clause: string;
  readonly rule: string;
  /** Also: no Domain, and Path=/ written out. */
  readonly host: boolean;
  /** Also: HttpOnly, and set by a response. */
  readonly http: boolean;
}

/** Longest first, because each name has at most one prefix. */
const RULES: readonly PrefixRule[] = [
  {
    prefix: '__Host-Http-',
    clause: 'Layered Cookies (draft), cookie name prefixes',
    rule: 'A __Host-Http- cookie is Secure and HttpOnly, has Path=/ and no Domain, and comes from a response.',
    host: true,
    http: true,
  },
  {
    prefix: '__Host-',
    clause: 'RFC 6265bis §5.7 step 21',
    rule: 'A __Host- cookie is Secure, has Path=/ written out, and has no Domain.',
    host: true,
    http: false,
  },
  {
    prefix: '__Http-',
    clause: 'Layered Cookies (draft), cookie name prefixes',
    rule: 'A __Http- cookie is Secure and HttpOnly, and comes from a response.',
    host: false,
    http: true,
  },
  {
    prefix: '__Secure-',
    clause: 'RFC 6265bis §5.7 step 20',
    rule: 'A __Secure- cookie is Secure.',
    host: false,
    http: false,
  },
];

/** The rule behind a name, whatever its case; `undefined` for a name without a prefix. */
export const prefixRuleOf = (name: string): PrefixRule | undefined =>
  RULES.find(({ prefix }) => name.toLowerCase().startsWith(prefix.toLowerCase()));
