/** What a cookie must satisfy to be stored, in the order of RFC 6265bis §5.7. */
import { octetLength } from '../http/serialize.ts';
import type { CookieEntry } from '../trace/state.ts';
import { isSecure, type CookieContext } from './cookie-store.ts';
import { canonicalHost, domainMatches } from './domain-match.ts';
import { pathMatches } from './path-match.ts';
import { prefixRuleOf } from './prefixes.ts';
import { isPublicSuffix } from './public-suffix.ts';
import { hasControlCharacter, MAX_NAME_VALUE_OCTETS, type SetCookie } from './set-cookie.ts';

/** A cookie on its way into the store. */
export interface CandidateCookie {
  readonly asked: SetCookie;
  readonly cookie: CookieEntry;
  readonly context: CookieContext;
  /** What the store holds already. */
  readonly others: readonly CookieEntry[];
  /** The cookie it would replace. */
  readonly old: CookieEntry | undefined;
}

export interface StorageRule {
  readonly clause: string;
  readonly rule: string;
  /** Name of the refusal, as Chromium's developer tools have it. */
  readonly reason: (candidate: CandidateCookie) => string;
  /** Absent: the rule always applies. */
  readonly applies?: (candidate: CandidateCookie) => boolean;
  readonly inputs: (candidate: CandidateCookie) => Readonly<Record<string, string>>;
  readonly holds: (candidate: CandidateCookie) => boolean;
}

const yesNo = (fact: boolean): string => (fact ? 'yes' : 'no');
const hostOf = ({ context }: CandidateCookie): string => canonicalHost(context.url);

/** Steps 2 to 19. */
export const RULES_BEFORE_PREFIX: readonly StorageRule[] = [
  {
    clause: 'RFC 6265bis §5.7 step 2',
    rule: 'A name or a value is there.',
    reason: () => 'NoCookieContent',
    inputs: ({ cookie }) => ({ name: cookie.name }),
    holds: ({ cookie }) => cookie.name !== '' || cookie.value !== '',
  },
  {
    clause: 'RFC 6265bis §5.7 step 3',
    rule: 'Name and value hold no control character.',
    reason: () => 'DisallowedCharacter',
    inputs: () => ({}),
    holds: ({ cookie }) => !hasControlCharacter(cookie.name + cookie.value),
  },
  {
    clause: 'RFC 6265bis §5.7 step 4',
    rule: `Name and value have at most ${MAX_NAME_VALUE_OCTETS} bytes together.`,
    reason: () => 'NameValuePairExceedsMaxSize',
    inputs: ({ cookie }) => ({ bytes: String(octetLength(cookie.name) + octetLength(cookie.value)) }),
    holds: ({ cookie }) => octetLength(cookie.name) + octetLength(cookie.value) <= MAX_NAME_VALUE_OCTETS,
  },
  {
    clause: 'RFC 6265bis §5.7 step 8',
    rule: 'A Domain is written in ASCII.',
    reason: () => 'InvalidDomain',
    applies: ({ asked }) => Boolean(asked.domain),
    inputs: ({ asked }) => ({ Domain: asked.domain ?? '' }),
    holds: ({ asked }) => [...(asked.domain ?? '')].every((character) => character <= '\u007f'),
  },
  {
    clause: 'RFC 6265bis §5.7 step 9',
    rule: 'A Domain is no public suffix, under which strangers register names.',
    reason: () => 'InvalidDomain',
    applies: ({ asked }) => Boolean(asked.domain),
    inputs: ({ asked }) => ({ Domain: asked.domain ?? '' }),
    // A host that is itself a suffix may set cookies, but only for itself.
    holds: (candidate) =>
      !isPublicSuffix(candidate.asked.domain ?? '') || candidate.asked.domain === hostOf(candidate),
  },
  {
    clause: 'RFC 6265bis §5.7 step 10',
    rule: 'The host that answers lies in the Domain it names. Without a Domain the cookie is for this host only.',
    reason: () => 'InvalidDomain',
    inputs: (candidate) => ({ host: hostOf(candidate), Domain: candidate.asked.domain ?? 'none' }),
    holds: (candidate) => domainMatches(hostOf(candidate), candidate.cookie.domain),
  },
  {
    clause: 'RFC 6265bis §5.7 step 13',
    rule: 'A Secure cookie comes over a secure connection.',
    reason: () => 'SecureOnly',
    applies: ({ cookie }) => cookie.secure,
    inputs: ({ context }) => ({ connection: new URL(context.url).protocol.replace(':', '') }),
    holds: ({ context }) => isSecure(context.url),
  },
  {
    clause: 'RFC 6265bis §5.7 step 15',
    rule: 'A script cannot make an HttpOnly cookie.',
    reason: () => 'HttpOnly',
    applies: ({ cookie }) => cookie.httpOnly,
    inputs: ({ context }) => ({ 'set by': context.api === 'http' ? 'a response' : 'a script' }),
    holds: ({ context }) => context.api === 'http',
  },
  {
    clause: 'RFC 6265bis §5.7 step 16',
    rule: 'An insecure connection cannot lay a cookie over a Secure one.',
    reason: () => 'OverwriteSecure',
    applies: ({ cookie, context }) => !cookie.secure && !isSecure(context.url),
    inputs: ({ cookie }) => ({ name: cookie.name }),
    holds: ({ cookie, others }) => !others.some((other) => isOverlaid(other, cookie)),
  },
  {
    clause: 'RFC 6265bis §5.7 step 18',
    rule: 'Unless it is SameSite=None, a cookie comes in a same-site answer or by opening a page.',
    reason: ({ cookie }) =>
      cookie.sameSite === 'Default' ? 'SameSiteUnspecifiedTreatedAsLax' : `SameSite${cookie.sameSite}`,
    applies: ({ cookie }) => cookie.sameSite !== 'None',
    inputs: ({ cookie, context }) => ({
      SameSite: cookie.sameSite,
      'same site': yesNo(context.sameSite),
      'opens a page': yesNo(context.topLevelNavigation),
    }),
    holds: ({ context }) => context.sameSite || (context.topLevelNavigation && context.api === 'http'),
  },
  {
    clause: 'RFC 6265bis §5.7 step 19',
    rule: 'A SameSite=None cookie is Secure.',
    reason: () => 'SameSiteNoneInsecure',
    applies: ({ cookie }) => cookie.sameSite === 'None',
    inputs: ({ cookie }) => ({ Secure: yesNo(cookie.secure) }),
    holds: ({ cookie }) => cookie.secure,
  },
];

/** Steps 22 and 23. */
export const RULES_AFTER_PREFIX: readonly StorageRule[] = [
  {
    clause: 'RFC 6265bis §5.7 step 22',
    rule: 'A cookie without a name does not pretend to have a prefix.',
    reason: () => 'InvalidPrefix',
    applies: ({ cookie }) => cookie.name === '',
    inputs: ({ cookie }) => ({ value: cookie.value }),
    holds: ({ cookie }) => prefixRuleOf(cookie.value) === undefined,
  },
  {
    clause: 'RFC 6265bis §5.7 step 23',
    rule: 'A script cannot replace an HttpOnly cookie.',
    reason: () => 'OverwriteHttpOnly',
    applies: ({ context, old }) => context.api === 'non-http' && old !== undefined,
    inputs: ({ old }) => ({ HttpOnly: yesNo(old?.httpOnly ?? false) }),
    holds: ({ old }) => !old?.httpOnly,
  },
];

/** §5.7 step 16: the same name, and places that overlap. */
const isOverlaid = (other: CookieEntry, cookie: CookieEntry): boolean =>
  other.name === cookie.name &&
  other.secure &&
  (domainMatches(other.domain, cookie.domain) || domainMatches(cookie.domain, other.domain)) &&
  pathMatches(cookie.path, other.path);

/** Steps 20 and 21, or the draft's, for a name with a prefix; none for another. */
export function prefixRulesFor({ cookie }: CandidateCookie): readonly StorageRule[] {
  const prefix = prefixRuleOf(cookie.name);
  if (!prefix) return [];
  const rule: StorageRule = {
    clause: prefix.clause,
    rule: prefix.rule,
    reason: () => 'InvalidPrefix',
    inputs: ({ asked }) => ({
      Secure: yesNo(cookie.secure),
      ...(prefix.host && { Path: asked.path ?? 'not written', Domain: asked.domain || 'none' }),
      ...(prefix.http && { HttpOnly: yesNo(cookie.httpOnly) }),
    }),
    holds: ({ asked, context }) =>
      cookie.secure &&
      (!prefix.host || (cookie.hostOnly && asked.path !== undefined && cookie.path === '/')) &&
      (!prefix.http || (cookie.httpOnly && context.api === 'http')),
  };
  return [rule];
}
