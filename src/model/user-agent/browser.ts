/** Alice's browser: opens pages, sends their forms and fetches for their scripts. */
import type { Clock } from '../clock.ts';
import { STANDARD_POLICY, type CookiePolicy } from '../cookie-jar/cookie-store.ts';
import { isSameSite, siteOf } from '../cookie-jar/same-site.ts';
import { fieldValue } from '../http/fields.ts';
import { encodeForm, FORM } from '../http/form.ts';
import type { Field, HttpRequest, HttpResponse, Method } from '../http/message.ts';
import { octetLength } from '../http/serialize.ts';
import type { Network } from '../network/network.ts';
import type { Recorder } from '../recording/recorder.ts';
import { createBrowserJar, type BrowserJar } from './browser-jar.ts';
import { createScriptStorage, type ScriptStorage } from './script-storage.ts';

export interface Browser {
  readonly jar: BrowserJar;
  readonly localStorage: ScriptStorage;
  readonly pageMemory: ScriptStorage;
  /** The page in the tab; `null` before the first. */
  page(): Page | null;
  /** A person types an address. Follows redirects. */
  open(url: string): Promise<void>;
  /** A person sends the form of the page that goes to `action`. Follows redirects. */
  submit(action: string, typed: Readonly<Record<string, string>>): Promise<void>;
  /** The page's script calls `fetch` for its own origin. */
  fetch(method: Method, path: string, options?: FetchOptions): Promise<HttpResponse>;
}

export interface Page {
  readonly url: string;
  readonly body: string;
}

export interface FetchOptions {
  readonly fields?: readonly Field[];
  readonly body?: string;
}

interface Draft {
  readonly method: Method;
  readonly url: string;
  readonly accept: string;
  readonly fields: readonly Field[];
  readonly body: string;
  readonly navigates: boolean;
  /** Origin of the page that causes it; `null` for a typed address. */
  readonly initiator: string | null;
}

const SAFE: ReadonlySet<Method> = new Set<Method>(['GET', 'HEAD', 'OPTIONS']);

export function createBrowser(
  network: Network,
  recorder: Recorder,
  clock: Clock,
  policy: CookiePolicy = STANDARD_POLICY,
): Browser {
  const jar = createBrowserJar(recorder, clock, policy);
  const localStorage = createScriptStorage(recorder, 'browser/local-storage');
  const pageMemory = createScriptStorage(recorder, 'browser/page-memory');
  let page: Page | null = null;

  const send = async (draft: Draft): Promise<HttpResponse> => {
    const context = {
      url: draft.url,
      api: 'http' as const,
      sameSite: isSameSite(draft.url, draft.initiator),
      topLevelNavigation: draft.navigates,
    };
    const { fields, decisions } = jar.attach({ ...context, safeMethod: SAFE.has(draft.method) });
    const response = await network.exchange('browser', requestFor(draft, fields), decisions);
    jar.receive(response, context);
    if (fieldValue(response, 'Clear-Site-Data')?.includes('"storage"')) localStorage.clear();
    return response;
  };

  const navigate = async (draft: Draft): Promise<void> => {
    const response = await send(draft);
    const location = fieldValue(response, 'Location');
    if (response.status === 303 && location !== undefined) {
      const url = new URL(location, draft.url).href;
      return navigate({ ...draft, method: 'GET', url, fields: [], body: '' });
    }
    // A new page is a new world for scripts: what the last one kept in variables is gone.
    pageMemory.clear();
    page = { url: draft.url, body: response.body };
  };

  return {
    jar,
    localStorage,
    pageMemory,
    page: () => page,
    open: (url) =>
      navigate({
        method: 'GET',
        url,
        accept: 'text/html',
        fields: [],
        body: '',
        navigates: true,
        initiator: null,
      }),
    submit(action, typed) {
      const from = page?.url ?? '';
      return navigate({
        method: 'POST',
        url: new URL(action, from).href,
        accept: 'text/html',
        fields: [['Content-Type', FORM]],
        body: encodeForm({ ...typed, ...hiddenFields(page?.body ?? '') }),
        navigates: true,
        initiator: new URL(from).origin,
      });
    },
    fetch(method, path, { fields = [], body = '' } = {}) {
      const from = page?.url ?? '';
      return send({
        method,
        url: new URL(path, from).href,
        accept: 'application/json',
        fields,
        body,
        navigates: false,
        initiator: new URL(from).origin,
      });
    },
  };
}

/**
 * The request as it goes out. Real browsers send a dozen fields more; here stand
 * only those that somebody in this world reads.
 */
function requestFor(draft: Draft, cookies: readonly Field[]): HttpRequest {
  const { method, url, accept, initiator, body } = draft;
  const host: Field = ['Host', new URL(url).host];
  const unsafe = !SAFE.has(method) && initiator !== null;
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

/** What the page has put into its form beforehand. */
function hiddenFields(body: string): Readonly<Record<string, string>> {
  const hidden = body.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)">/g);
  return Object.fromEntries([...hidden].map(([, name = '', value = '']) => [name, value]));
}
