/** The route table. Every entry becomes a whole HTML file in `dist/`. */
import type { ComponentType } from 'react';

/** What every page gets: the rest of its address, and data that the build computed for it, if any. */
export interface PageProps {
  readonly params: Readonly<Record<string, string>>;
  readonly data: unknown;
}

export interface Route {
  /** wouter pattern, with a trailing slash. */
  readonly pattern: string;
  readonly load: () => Promise<{ readonly Page: ComponentType<PageProps> }>;
}

export const routes: readonly Route[] = [
  { pattern: '/', load: () => import('#features/home/home-page.tsx') },
  { pattern: '/simulator/', load: () => import('#features/simulator/catalog-page.tsx') },
  { pattern: '/simulator/:id/', load: () => import('#features/simulator/simulator-page.tsx') },
  { pattern: '/decoder/', load: () => import('#features/decoder/decoder-page.tsx') },
  { pattern: '/guide/', load: () => import('#features/guide/guide-page.tsx') },
];
