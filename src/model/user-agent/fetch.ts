/**
 * `fetch`, as a page's script calls it. A script reads the answers of its own
 * origin only. The mode "cors", with which another origin may allow more, is not
 * built: it is no mode here, so that nothing seems to be allowed or refused by it.
 */
import type { Field, HttpResponse, Method } from '../http/message.ts';
import { FORM } from '../http/form.ts';
import type { Page } from './page.ts';
import type { CredentialsMode, Draft } from './request.ts';
import type { Send } from './sending.ts';

export interface FetchOptions {
  readonly fields?: readonly Field[];
  readonly body?: string;
  /** "same-origin" sends nothing elsewhere; "no-cors" sends what a form could, and hides the answer. */
  readonly mode?: 'same-origin' | 'no-cors';
  readonly credentials?: CredentialsMode;
}

/** What the script gets of an answer. */
export interface FetchedResponse {
  /** "opaque": an answer of another origin, hidden. "error": nothing was sent (Fetch, "network error"). */
  readonly type: 'basic' | 'opaque' | 'error';
  /** 0 unless the answer is basic. */
  readonly status: number;
  readonly fields: readonly Field[];
  readonly body: string;
}

const basic = ({ status, fields, body }: HttpResponse): FetchedResponse => ({
  type: 'basic',
  status,
  fields,
  body,
});
const OPAQUE: FetchedResponse = { type: 'opaque', status: 0, fields: [], body: '' };
const NETWORK_ERROR: FetchedResponse = { type: 'error', status: 0, fields: [], body: '' };

/** Fetches `target`, relative to `page`, for the script of that page. */
export async function fetchFor(
  page: Page,
  send: Send,
  method: Method,
  target: string,
  { fields = [], body = '', mode = 'same-origin', credentials = 'same-origin' }: FetchOptions = {},
): Promise<FetchedResponse> {
  const url = new URL(target, page.url).href;
  const draft: Draft = {
    method,
    url,
    accept: 'application/json',
    fields,
    body,
    navigates: false,
    initiator: page.origin,
    credentials,
  };
  if (new URL(url).origin === page.origin) return basic(await send(draft));
  if (mode === 'same-origin' || !FORM_METHODS.has(method)) return NETWORK_ERROR;
  await send({ ...draft, fields: fields.filter(couldBeOfForm) });
  return OPAQUE;
}

/** Fetch, "CORS-safelisted method": what forms and links could always send. */
const FORM_METHODS: ReadonlySet<Method> = new Set<Method>(['GET', 'HEAD', 'POST']);
const FORM_TYPES: ReadonlySet<string> = new Set([FORM, 'multipart/form-data', 'text/plain']);

/** Fetch, "no-CORS-safelisted request-header": every other field is dropped without a word. */
const couldBeOfForm = ([name, value]: Field): boolean =>
  name.toLowerCase() === 'content-type' && FORM_TYPES.has(value.split(';')[0]?.trim().toLowerCase() ?? '');
