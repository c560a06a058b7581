/** What the build asks of the site: its addresses, and each page as HTML with its head and data. */
import { prerender } from 'react-dom/static';
import { App } from '#app/app.tsx';
import { loadNotFoundPage, loadPage, type LoadedPage } from '#app/loaded-page.ts';
import { DESCRIPTIONS } from '#app/descriptions.ts';
import { computePageData } from '#app/page-data.ts';
import { findRoute, type Head } from '#app/routes.ts';
import { fullTitle } from '#app/use-shown-page.ts';
import type { SitePath } from '#components/site-pages.ts';

export { listAddresses, listPaths } from '#app/published-addresses.ts';
export { redirectOf } from '#app/redirect.ts';

export interface RenderedPage {
  readonly html: string;
  readonly head: Required<Head>;
  /** Module whose chunk the page needs first, from the project's root. */
  readonly file: string;
  /** For the page's own script: `undefined` or plain data. */
  readonly data: unknown;
}

async function renderPage(page: LoadedPage, file: string): Promise<RenderedPage> {
  // React would move a large boundary to the end and swap it in with an inline script, which the CSP refuses.
  const options = { progressiveChunkSize: Number.POSITIVE_INFINITY };
  const { prelude } = await prerender(<App first={page} />, options);
  const description = page.head.description ?? DESCRIPTIONS[page.path as SitePath];
  const head = { title: fullTitle(page.head.title), description };
  return { html: await new Response(prelude).text(), head, file, data: page.data };
}

/** Renders the page of one of `listPaths()`. Rejects, with file and reason, when its content is wrong. */
export async function render(path: string): Promise<RenderedPage> {
  const route = findRoute(path)?.route;
  if (route === undefined) throw new Error(`${path} is not an address of the site`);
  const page = await renderPage(await loadPage(path, await computePageData(path)), route.file);
  return route.keepsDataInBuild ? { ...page, data: undefined } : page;
}

export async function renderNotFound(): Promise<RenderedPage> {
  return renderPage(await loadNotFoundPage(''), 'src/app/not-found-page.tsx');
}
