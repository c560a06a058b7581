/** Choosing the cookies of a request (RFC 6265bis §5.8.3); each cookie gets its own decision. */
import { checklist } from '../trace/checklist.ts';
import type { Decision } from '../trace/decision.ts';
import type { CookieEntry } from '../trace/state.ts';
import type { Rows } from '../recording/rows.ts';
import { cookieKey, isExpired, isSecure, type CookieContext, type CookiePolicy } from './cookie-store.ts';
import { canonicalHost, domainMatches } from './domain-match.ts';
import { pathMatches } from './path-match.ts';

export interface RetrievalContext extends CookieContext {
  /** Whether the request's method is safe: GET, HEAD, OPTIONS (RFC 9110 §9.2.1). */
  readonly safeMethod: boolean;
  readonly policy: CookiePolicy;
}

export interface Retrieval {
  /** The cookies that go along, in the order in which they are sent. */
  readonly cookies: readonly CookieEntry[];
  /** One for each cookie in the store, in the store's order. */
  readonly decisions: readonly Decision[];
}

/** Two minutes, in milliseconds (RFC 6265bis §5.6.7.2). */
const LAX_ALLOWING_UNSAFE_AGE = 120_000;
const CLAUSE = 'RFC 6265bis §5.8.3 step 1';

/** The cookies for a request, and why each goes along or stays. Notes the access in the store. */
export function retrieveCookies(store: Rows<CookieEntry>, context: RetrievalContext): Retrieval {
  const alive = store.values().filter((cookie) => !isExpired(cookie, context.now));
  const decided = alive.map((cookie) => ({ cookie, decision: decide(cookie, context) }));
  const chosen = decided
    .filter(({ decision }) => decision.verdict === 'yes')
    .map(({ cookie }) => cookie)
    .toSorted(inSendingOrder);
  for (const cookie of chosen) {
    if (cookie.lastAccess !== context.now)
      store.set(cookieKey(cookie), { ...cookie, lastAccess: context.now });
  }
  return { cookies: chosen, decisions: decided.map(({ decision }) => decision) };
}

/** Step 2: longer paths first, then the older cookie. */
const inSendingOrder = (a: CookieEntry, b: CookieEntry): number =>
  b.path.length - a.path.length || a.created - b.created;

function decide(cookie: CookieEntry, context: RetrievalContext): Decision {
  const steps = checklist('attach-cookie', cookie.name);
  const host = canonicalHost(context.url);
  const { pathname, protocol } = new URL(context.url);

  const hostFits = cookie.hostOnly ? host === cookie.domain : domainMatches(host, cookie.domain);
  const hostRule = cookie.hostOnly
    ? 'The cookie goes only to the host that set it.'
    : 'The cookie goes to its domain and the hosts below it.';
  if (!steps.check(CLAUSE, hostRule, { host, domain: cookie.domain }, hostFits))
    return steps.no('DomainMismatch');

  const paths = { 'request path': pathname, 'cookie path': cookie.path };
  if (
    !steps.check(
      CLAUSE,
      'The request lies under the cookie’s path.',
      paths,
      pathMatches(pathname, cookie.path),
    )
  )
    return steps.no('NotOnPath');

  const secureRule = 'A Secure cookie goes only over a secure connection.';
  const connection = { connection: protocol.replace(':', '') };
  if (!cookie.secure) steps.skip(CLAUSE, secureRule, connection);
  else if (!steps.check(CLAUSE, secureRule, connection, isSecure(context.url))) return steps.no('SecureOnly');

  const scriptRule = 'A script does not see an HttpOnly cookie.';
  const reader = { 'read by': context.api === 'http' ? 'the browser, for a request' : 'a script' };
  if (!cookie.httpOnly) steps.skip(CLAUSE, scriptRule, reader);
  else if (!steps.check(CLAUSE, scriptRule, reader, context.api === 'http')) return steps.no('HttpOnly');

  const siteRule =
    'A cookie with SameSite stays behind when another site causes the request, unless it opens a page.';
  const inputs = {
    SameSite: cookie.sameSite,
    'same site': context.sameSite ? 'yes' : 'no',
    'opens a page': context.topLevelNavigation ? 'yes' : 'no',
    'safe method': context.safeMethod ? 'yes' : 'no',
  };
  if (context.sameSite) steps.check(CLAUSE, siteRule, inputs, true);
  else if (cookie.sameSite === 'None') steps.skip(CLAUSE, siteRule, inputs);
  else if (!steps.check(CLAUSE, siteRule, inputs, mayCrossSites(cookie, context)))
    return steps.no(
      cookie.sameSite === 'Default' ? 'SameSiteUnspecifiedTreatedAsLax' : `SameSite${cookie.sameSite}`,
    );

  if (!context.sameSite && context.policy.blockThirdPartyCookies) {
    const rule = 'This browser blocks third-party cookies, except when a page is opened.';
    if (!steps.check('RFC 6265bis §7.1', rule, inputs, context.topLevelNavigation))
      return steps.no('UserPreferences');
  }
  return steps.yes();
}

/** Lax and Default go along with a safe top-level navigation; a young Default may go along with an unsafe one. */
function mayCrossSites(cookie: CookieEntry, context: RetrievalContext): boolean {
  if (cookie.sameSite === 'Strict' || context.api !== 'http' || !context.topLevelNavigation) return false;
  if (context.safeMethod) return true;
  return (
    cookie.sameSite === 'Default' &&
    context.policy.laxAllowingUnsafe &&
    context.now - cookie.created <= LAX_ALLOWING_UNSAFE_AGE
  );
}
