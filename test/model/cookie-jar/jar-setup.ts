/** A jar to try cookies on: stores lines as if received from `from`, and gives what goes along to `to`. */
import { RUN_START } from '#model/clock.ts';
import { STANDARD_POLICY, type CookieContext } from '#model/cookie-jar/cookie-store.ts';
import { retrieveCookies, type RetrievalContext } from '#model/cookie-jar/retrieval.ts';
import { storeCookie, type StorageOutcome } from '#model/cookie-jar/storage.ts';
import { serializeCookieField } from '#model/http/cookie-field.ts';
import type { CookieEntry } from '#model/trace/state.ts';
import { createRows, type Rows } from '#model/recording/rows.ts';

export interface Jar {
  readonly rows: Rows<CookieEntry>;
  store(line: string, context?: Partial<CookieContext>): StorageOutcome;
  /** The `Cookie` field of a request. */
  sent(context?: Partial<RetrievalContext>): string;
  /** Reason of the decision about each cookie, by name. */
  reasons(context?: Partial<RetrievalContext>): Readonly<Record<string, string>>;
}

const USUAL: RetrievalContext = {
  url: 'https://acme.example/',
  now: RUN_START,
  api: 'http',
  sameSite: true,
  topLevelNavigation: true,
  safeMethod: true,
  policy: STANDARD_POLICY,
};

export function setUpJar(usual: Partial<RetrievalContext> = {}): Jar {
  const rows = createRows<CookieEntry>();
  const at = (context: Partial<RetrievalContext> = {}) => ({ ...USUAL, ...usual, ...context });
  return {
    rows,
    store: (line, context) => storeCookie(rows, line, at(context)),
    sent: (context) => serializeCookieField(retrieveCookies(rows, at(context)).cookies),
    reasons: (context) =>
      Object.fromEntries(
        retrieveCookies(rows, at(context)).decisions.map(({ subject, reason }) => [subject, reason]),
      ),
  };
}
