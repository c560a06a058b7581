/** The route table. Every entry becomes a whole HTML file in `dist/`. */
import type { ComponentType } from 'react';
import { SITE_PAGES, type SitePath } from '#components/site-pages.ts';

/** What every page gets: the rest of its address, and data that the build computed for it, if any. */
export interface PageProps {
  readonly params: Readonly<Record<string, string>>;
  readonly data: unknown;
  /** What the page's own `prepare` fetched for it. */
  readonly content: unknown;
}

/** What tabs, search engines and previews say about a page. */
export interface Head {
  readonly title: string;
  /** The build needs it; that of a fixed page stands in `descriptions.ts`. */
  readonly description?: string;
}

export interface PageModule {
  readonly Page: ComponentType<PageProps>;
  /** Where one route has many pages: the head of the page with these params. */
  readonly head?: (params: PageProps['params']) => Head;
  /** Fetches what the page needs before it is drawn. `null`: these params name no page. */
  readonly prepare?: (params: PageProps['params']) => Promise<unknown>;
}

interface RouteBody {
  /** Module of the page, from the project's root: the build preloads what belongs to it. */
  readonly file: string;
  /** In the tab, unless the page's module says it better. */
  readonly title: string;
  readonly load: () => Promise<PageModule>;
  /** Only the build draws with the page's data: the file need not carry it to the page's own script. */
  readonly keepsDataInBuild?: boolean;
}

export interface Route extends RouteBody {
  /** Path with a trailing slash; ":name" stands for any one segment. */
  readonly pattern: string;
}

const FIXED: Readonly<Record<SitePath, RouteBody>> = {
  '/': {
    file: 'src/features/home/home-page.tsx',
    title: 'Run both logins side by side',
    load: () => import('#features/home/home-page.tsx'),
    keepsDataInBuild: true,
  },
  '/simulator/': {
    file: 'src/features/simulator/catalog-page.tsx',
    title: 'Simulator',
    load: () => import('#features/simulator/catalog-page.tsx'),
  },
  '/decoder/': {
    file: 'src/features/decoder/decoder-page.tsx',
    title: 'Decoder',
    load: () => import('#features/decoder/decoder-page.tsx'),
  },
  '/guide/': {
    file: 'src/features/guide/guide-page.tsx',
    title: 'Guide',
    load: () => import('#features/guide/guide-page.tsx'),
  },
};

export const routes: readonly Route[] = [
  ...SITE_PAGES.map(({ path }) => ({ pattern: path, ...FIXED[path] })),
  {
    pattern: '/simulator/:id/',
    file: 'src/features/simulator/simulator-page.tsx',
    title: 'Simulator',
    load: () => import('#features/simulator/simulator-page.tsx'),
  },
  { pattern: '/guide/:page/', ...FIXED['/guide/'] },
];

export interface RouteMatch {
  readonly route: Route;
  readonly params: PageProps['params'];
}

/** Params of a path that fits a pattern, or `null`. */
function matchPattern(pattern: string, path: string): PageProps['params'] | null {
  const wanted = pattern.split('/');
  const given = path.split('/');
  if (wanted.length !== given.length) return null;
  const params: Record<string, string> = {};
  for (const [index, segment] of wanted.entries()) {
    const value = given[index] ?? '';
    if (segment.startsWith(':') && value !== '') params[segment.slice(1)] = value;
    else if (segment !== value) return null;
  }
  return params;
}

/** "/guide" and "/guide/index.html" mean "/guide/". */
export function folderOf(path: string): string {
  return path.replace(/index\.html$/, '').replace(/\/?$/, '/');
}

/** The route of a path without its base, or `null`. */
export function findRoute(path: string): RouteMatch | null {
  const folder = folderOf(path);
  for (const route of routes) {
    const params = matchPattern(route.pattern, folder);
    if (params) return { route, params };
  }
  return null;
}
