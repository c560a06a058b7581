/** A request as a user agent sends it, with the fields that no page can write. */
import { siteOf } from '../cookie-jar/same-site.ts';
import type { Field, HttpRequest, Method } from '../http/message.ts';
import { octetLength } from '../http/serialize.ts';

/** Whether cookies go along with a request and are taken from its answer (Fetch, "credentials mode"). */
export type CredentialsMode = 'omit' | 'same-origin' | 'include';

export interface Draft {
  readonly method: Method;
  readonly url: string;
  readonly accept: string;
  readonly fields: readonly Field[];
  readonly body: string;
  readonly navigates: boolean;
  /** Origin of the page that causes it; `null` for a typed address. */
  readonly initiator: string | null;
  readonly credentials: CredentialsMode;
}

const SAFE: ReadonlySet<Method> = new Set<Method>(['GET', 'HEAD', 'OPTIONS']);

/** Methods that are not meant to change anything (RFC 9110 §9.2.1). */
export const isSafe = (method: Method): boolean => SAFE.has(method);

/** Whether cookies have a part in it. */
export function includesCredentials({ credentials, url, initiator }: Draft): boolean {
  if (credentials !== 'same-origin') return credentials === 'include';
  return initiator === null || new URL(url).origin === initiator;
}

/**
 * The request as it goes out. Real browsers send a dozen fields more; here stand
 * only those that somebody in this world reads.
 */
export function requestFor(draft: Draft, cookies: readonly Field[]): HttpRequest {
  const { method, url, accept, initiator, body } = draft;
  const host: Field = ['Host', new URL(url).host];
  const unsafe = !isSafe(method) && initiator !== null;
  const provenance: readonly Field[] = unsafe
    ? [
        ['Origin', initiator],
        ['Sec-Fetch-Site', secFetchSite(url, initiator)],
      ]
    : [];
  const length: readonly Field[] = body === '' ? [] : [['Content-Length', String(octetLength(body))]];
  const fields = [host, ...provenance, ['Accept', accept] as const, ...draft.fields, ...length, ...cookies];
  return { type: 'request', method, url, fields, body };
}

/** How far the page that causes a request is from its target (Fetch Metadata §2.3). */
function secFetchSite(url: string, initiator: string): string {
  if (new URL(url).origin === initiator) return 'same-origin';
  return siteOf(url) === siteOf(initiator) ? 'same-site' : 'cross-site';
}
