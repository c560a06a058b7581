/** Navigation: how a tab gets from one page to the next. */
import { fieldValue } from '../http/fields.ts';
import { encodeForm, FORM } from '../http/form.ts';
import { hiddenFields, pageAt, type Page } from './page.ts';
import type { Draft } from './request.ts';
import type { Send } from './sending.ts';

const NAVIGATION = { accept: 'text/html', navigates: true, credentials: 'include' } as const;

/** A person types an address; no page causes it. */
export const typedAddress = (url: string): Draft => ({
  ...NAVIGATION,
  method: 'GET',
  url,
  fields: [],
  body: '',
  initiator: null,
});

/** A person sends the form of `page` that goes to `action`. */
export const filledForm = (page: Page, action: string, typed: Readonly<Record<string, string>>): Draft => ({
  ...NAVIGATION,
  method: 'POST',
  url: new URL(action, page.url).href,
  fields: [['Content-Type', FORM]],
  body: encodeForm({ ...typed, ...hiddenFields(page) }),
  initiator: page.origin,
});

/** Sends, follows redirects with 303 (RFC 9110 §15.4.4), and gives the page that is there in the end. */
export async function navigate(send: Send, draft: Draft): Promise<Page> {
  const response = await send(draft);
  const location = fieldValue(response, 'Location');
  if (response.status !== 303 || location === undefined) return pageAt(draft.url, response.body);
  const url = new URL(location, draft.url).href;
  return navigate(send, { ...draft, method: 'GET', url, fields: [], body: '' });
}
