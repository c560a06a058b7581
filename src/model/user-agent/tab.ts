/** A tab: one page at a time, and what its script and the person in front of it do. */
import type { Method } from '../http/message.ts';
import { fetchFor, type FetchedResponse, type FetchOptions } from './fetch.ts';
import { filledForm, navigate, typedAddress } from './navigation.ts';
import type { Page } from './page.ts';
import type { Draft } from './request.ts';
import type { Send } from './sending.ts';

export interface Tab {
  /** The page in the tab; `null` before the first. */
  page(): Page | null;
  /** A person types an address. Follows redirects. */
  open(url: string): Promise<void>;
  /** A person sends the form of the page that goes to `action`. Follows redirects. Needs a page. */
  submit(action: string, typed: Readonly<Record<string, string>>): Promise<void>;
  /** The page's script calls `fetch`, with an address relative to the page. Needs a page. */
  fetch(method: Method, target: string, options?: FetchOptions): Promise<FetchedResponse>;
}

/** `onLeave` is called when a page goes, before the next one is there. */
export function createTab(send: Send, onLeave: (page: Page) => void): Tab {
  let page: Page | null = null;
  const present = (): Page => {
    if (!page) throw new Error('There is no page in this tab yet.');
    return page;
  };
  const go = async (draft: Draft): Promise<void> => {
    const next = await navigate(send, draft);
    if (page) onLeave(page);
    page = next;
  };
  return {
    page: () => page,
    open: (url) => go(typedAddress(url)),
    submit: (action, typed) => go(filledForm(present(), action, typed)),
    fetch: (method, target, options) => fetchFor(present(), send, method, target, options),
  };
}
