/**
 * Storing a cookie: the steps of RFC 6265bis §5.7, of which any may refuse it.
 * All that were looked at are noted in the decision.
 */
import { checklist, type Checklist } from '../trace/checklist.ts';
import type { Decision } from '../trace/decision.ts';
import type { CookieEntry } from '../trace/state.ts';
import type { Rows } from '../recording/rows.ts';
import { cookieKey, isExpired, type CookieContext } from './cookie-store.ts';
import { canonicalHost } from './domain-match.ts';
import { defaultPath } from './path-match.ts';
import { isPublicSuffix } from './public-suffix.ts';
import { parseSetCookie, type SetCookie } from './set-cookie.ts';
import {
  prefixRulesFor,
  RULES_AFTER_PREFIX,
  RULES_BEFORE_PREFIX,
  type CandidateCookie,
} from './storage-rules.ts';

export interface StorageOutcome {
  /** "deleted": it came with an end in the past, which is how servers take cookies back. */
  readonly type: 'stored' | 'deleted' | 'refused';
  readonly name: string;
  readonly decision: Decision;
}

/** Takes one `Set-Cookie` field value into the store, or says which clause refused it. */
export function storeCookie(
  cookies: Rows<CookieEntry>,
  line: string,
  context: CookieContext,
): StorageOutcome {
  const parsed = parseSetCookie(line, context.now);
  if (!parsed.ok) {
    const name = nameIn(line);
    const steps = checklist('store-cookie', name);
    steps.check('RFC 6265bis §5.6', PARSE_RULES[parsed.failure], { bytes: String(line.length) }, false);
    return { type: 'refused', name, decision: steps.no(parsed.failure) };
  }

  const candidate = candidateFor(parsed.value, context, cookies);
  const { cookie } = candidate;
  const steps = checklist('store-cookie', cookie.name);
  const reason = refusal(candidate, steps);
  if (reason) return { type: 'refused', name: cookie.name, decision: steps.no(reason) };

  if (isExpired(cookie, context.now)) cookies.delete(cookieKey(cookie));
  else cookies.set(cookieKey(cookie), cookie);
  const type = isExpired(cookie, context.now) ? 'deleted' : 'stored';
  return { type, name: cookie.name, decision: steps.yes() };
}

const PARSE_RULES = {
  DisallowedCharacter: 'The field holds no control character.',
  NameValuePairExceedsMaxSize: 'Name and value have at most 4096 bytes together.',
} as const;

const nameIn = (line: string): string => line.slice(0, Math.max(0, line.indexOf('='))).trim();

/** Steps 5 to 17: the cookie as it would be stored. */
function candidateFor(asked: SetCookie, context: CookieContext, cookies: Rows<CookieEntry>): CandidateCookie {
  const host = canonicalHost(context.url);
  // Step 9: a host that is itself a public suffix keeps its cookies to itself.
  const domain = asked.domain === host && isPublicSuffix(host) ? '' : (asked.domain ?? '');
  const identity = {
    name: asked.name,
    hostOnly: domain === '',
    domain: domain || host,
    path: asked.path ?? defaultPath(context.url),
  };
  const old = cookies.get(cookieKey(identity));
  const cookie: CookieEntry = {
    kind: 'cookie',
    name: identity.name,
    value: asked.value,
    domain: identity.domain,
    hostOnly: identity.hostOnly,
    path: identity.path,
    secure: asked.secure,
    httpOnly: asked.httpOnly,
    sameSite: asked.sameSite ?? 'Default',
    // Step 6: Max-Age wins over Expires.
    expires: asked.maxAge ?? asked.expires ?? null,
    // Step 23: a cookie that replaces another keeps its age, and so its place in the order.
    created: old?.created ?? context.now,
    lastAccess: context.now,
  };
  return { asked, cookie, context, others: cookies.values(), old };
}

/** Goes through the rules and stops at the first that fails; gives its reason, or `null`. */
function refusal(candidate: CandidateCookie, steps: Checklist): string | null {
  const rules = [...RULES_BEFORE_PREFIX, ...prefixRulesFor(candidate), ...RULES_AFTER_PREFIX];
  for (const { clause, rule, reason, applies, inputs, holds } of rules) {
    if (applies && !applies(candidate)) steps.skip(clause, rule, inputs(candidate));
    else if (!steps.check(clause, rule, inputs(candidate), holds(candidate))) return reason(candidate);
  }
  return null;
}
