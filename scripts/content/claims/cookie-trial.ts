/** A cookie put to the browser's jar: is it kept, and which requests does it go along with? */
import { RUN_START } from '../../../src/model/clock.ts';
import { STANDARD_POLICY } from '../../../src/model/cookie-jar/cookie-store.ts';
import { retrieveCookies } from '../../../src/model/cookie-jar/retrieval.ts';
import { isSameSite } from '../../../src/model/cookie-jar/same-site.ts';
import { storeCookie } from '../../../src/model/cookie-jar/storage.ts';
import { createRows } from '../../../src/model/recording/rows.ts';
import { fail, ok } from '../../../src/model/result.ts';
import type { CookieEntry } from '../../../src/model/trace/state.ts';
import type { CookieRequest, CookieTrial } from './claim.ts';
import { plain, unknownName, yesOrNo, type Trial } from './measure.ts';

/** RFC 9110 §9.2.1 */
const SAFE = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Measures "kept of cookie", "refusal of cookie" (its reason), and "sent of <request>", also for a script that reads. */
export function cookieTrial({ set, by, padding, requests }: CookieTrial): Trial {
  const rows = createRows<CookieEntry>();
  const [pair = '', ...attributes] = set.split(';');
  const line = [pair + 'a'.repeat(padding), ...attributes].join(';');
  const context = { api: 'http', now: RUN_START, sameSite: true, topLevelNavigation: true } as const;
  const { type, decision } = storeCookie(rows, line, { ...context, url: by });

  function sent({ to, method, from, opens, script }: CookieRequest): boolean {
    const { cookies } = retrieveCookies(rows, {
      url: to,
      now: RUN_START,
      api: script ? 'non-http' : 'http',
      sameSite: isSameSite(to, from),
      topLevelNavigation: opens,
      safeMethod: SAFE.has(method),
      policy: STANDARD_POLICY,
    });
    return cookies.length > 0;
  }

  return {
    measure(measure, subject) {
      if (measure === 'kept') return Promise.resolve(ok(yesOrNo(type === 'stored')));
      if (measure === 'refusal')
        return Promise.resolve(ok(plain(type === 'stored' ? 'none' : decision.reason)));
      const request = requests[subject];
      if (measure !== 'sent')
        return Promise.resolve(fail(unknownName('measure', measure, ['kept', 'refusal', 'sent'])));
      return Promise.resolve(
        request ? ok(yesOrNo(sent(request))) : fail(unknownName('request', subject, Object.keys(requests))),
      );
    },
  };
}
