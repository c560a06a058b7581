/** A page whose module has arrived, ready to be shown. */
import { BASE } from '#components/address.ts';
import { movedTo } from './moved.ts';
import { MissingChunkPage, missingChunkTitle } from './missing-chunk-page.tsx';
import { findRoute, folderOf, type Head, type PageModule, type PageProps } from './routes.ts';

export interface LoadedPage extends PageProps {
  /** Path it was loaded for, without base: "/simulator/login/". */
  readonly path: string;
  /** Of its route; `null` where the address leads nowhere. */
  readonly pattern: string | null;
  readonly head: Head;
  readonly Page: PageModule['Page'];
}

/** If the address bar shows an old address of this path: puts the new one there, and returns its path if that is another. */
export function leadOn(path: string, where = movedTo): string | null {
  if (import.meta.env.SSR || location.pathname !== BASE + path) return null;
  const moved = where(folderOf(path) + location.search + location.hash);
  if (moved === null) return null;
  history.replaceState(history.state, '', BASE + moved);
  const next = location.pathname.slice(BASE.length);
  return next === path ? null : next;
}

/** For an address that leads nowhere, and for the file that a host serves then. */
export async function loadNotFoundPage(path: string): Promise<LoadedPage> {
  const { Page, notFoundHead } = await import('./not-found-page.tsx');
  return { path, pattern: null, head: notFoundHead, Page, params: {}, data: undefined, content: undefined };
}

/** In place of a page whose chunk did not arrive. */
export function missingPage(path: string): LoadedPage {
  return {
    path,
    pattern: null,
    head: { title: missingChunkTitle },
    Page: MissingChunkPage,
    params: {},
    data: undefined,
    content: undefined,
  };
}

/** Loads the page of a path. Rejects when its chunk does not arrive. */
export async function loadPage(path: string, data?: unknown): Promise<LoadedPage> {
  const moved = leadOn(path);
  if (moved !== null) return loadPage(moved);
  const match = findRoute(path);
  if (!match) return loadNotFoundPage(path);
  const { route, params } = match;
  const page = await route.load();
  const content = await page.prepare?.(params);
  if (content === null) return loadNotFoundPage(path);
  const head = page.head?.(params) ?? { title: route.title };
  return { path, pattern: route.pattern, head, Page: page.Page, params, data, content };
}
