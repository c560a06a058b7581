/** The browser's cookie jar at work: cookies go into requests, come out of answers, and end. */
import type { Clock } from '../clock.ts';
import {
  cookieKey,
  evictExpired,
  type CookieContext,
  type CookiePolicy,
} from '../cookie-jar/cookie-store.ts';
import { domainMatches } from '../cookie-jar/domain-match.ts';
import { registrableDomain } from '../cookie-jar/public-suffix.ts';
import { retrieveCookies, type RetrievalContext } from '../cookie-jar/retrieval.ts';
import { storeCookie, type StorageOutcome } from '../cookie-jar/storage.ts';
import { serializeCookieField } from '../http/cookie-field.ts';
import { CREDENTIAL_COOKIES } from '../http/credential-names.ts';
import { fieldValue, fieldValues } from '../http/fields.ts';
import type { Field, HttpResponse } from '../http/message.ts';
import type { Decision } from '../trace/decision.ts';
import type { TraceEvent } from '../trace/events.ts';
import type { PlaceId } from '../trace/place.ts';
import type { CookieEntry } from '../trace/state.ts';
import type { Recorder } from '../recording/recorder.ts';
import type { Rows } from '../recording/rows.ts';

export interface BrowserJar {
  readonly place: PlaceId;
  readonly cookies: Rows<CookieEntry>;
  /** The `Cookie` field of a request, if any cookie goes along, and why each does or does not. */
  attach(context: Omit<RetrievalContext, 'now' | 'policy'>): {
    readonly fields: readonly Field[];
    readonly decisions: readonly Decision[];
  };
  /** Obeys the `Set-Cookie` and `Clear-Site-Data` fields of an answer, whatever its status. */
  receive(response: HttpResponse, context: Omit<CookieContext, 'now'>): void;
  /** Forgets what will have ended by `at`. */
  evict(at: number): void;
}

export function createBrowserJar(
  recorder: Recorder,
  clock: Clock,
  place: PlaceId,
  policy: CookiePolicy,
): BrowserJar {
  const cookies = recorder.rows<CookieEntry>(place);
  return {
    place,
    cookies,
    attach(context) {
      const retrieval = retrieveCookies(cookies, { ...context, now: clock.now(), policy });
      const value = serializeCookieField(retrieval.cookies);
      return { fields: value === '' ? [] : [['Cookie', value]], decisions: retrieval.decisions };
    },
    receive(response, context) {
      for (const line of fieldValues(response, 'Set-Cookie')) {
        const outcome = storeCookie(cookies, line, { ...context, now: clock.now() });
        recorder.record({ event: eventOf(outcome), place, decisions: [outcome.decision] });
      }
      if (!fieldValue(response, 'Clear-Site-Data')?.includes('"cookies"')) return;
      // Clear Site Data: every cookie of the registrable domain goes.
      const domain = registrableDomain(new URL(context.url).hostname);
      for (const cookie of cookies.values()) {
        if (!domainMatches(cookie.domain, domain)) continue;
        cookies.delete(cookieKey(cookie));
        recorder.record({ event: { type: 'cookie-deleted', name: cookie.name }, place });
      }
    },
    evict: (at) => evictExpired(cookies, at),
  };
}

function eventOf({ type, name }: StorageOutcome): TraceEvent {
  if (type === 'refused') return { type: 'cookie-refused', name };
  if (type === 'deleted') return { type: 'cookie-deleted', name };
  return { type: 'cookie-stored', name, credential: CREDENTIAL_COOKIES.has(name) };
}
