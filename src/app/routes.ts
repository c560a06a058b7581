/** The route table. Every entry becomes a whole HTML file in `dist/`. */
import type { ComponentType } from 'react';

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
  readonly description: string;
}

export interface PageModule {
  readonly Page: ComponentType<PageProps>;
  /** Where one route has many pages: the head of the page with these params. */
  readonly head?: (params: PageProps['params']) => Head;
  /** Fetches what the page needs before it is drawn. `null`: these params name no page. */
  readonly prepare?: (params: PageProps['params']) => Promise<unknown>;
}

export interface Route {
  /** Path with a trailing slash; ":name" stands for any one segment. */
  readonly pattern: string;
  /** Module of the page, from the project's root: the build preloads what belongs to it. */
  readonly file: string;
  /** Unless the page's module says it better. */
  readonly head: Head;
  readonly load: () => Promise<PageModule>;
  /** Only the build draws with the page's data: the file need not carry it to the page's own script. */
  readonly keepsDataInBuild?: boolean;
}

const GUIDE: Head = {
  title: 'Guide',
  description: 'How session login and JWT login work, where they differ, and when to use which.',
};

export const routes: readonly Route[] = [
  {
    pattern: '/',
    file: 'src/features/home/home-page.tsx',
    head: {
      title: 'Run both logins side by side',
      description:
        'Do not read how login works: run it. A session ID and a JWT log in, are stolen and log out, side by side, in your browser.',
    },
    load: () => import('#features/home/home-page.tsx'),
    keepsDataInBuild: true,
  },
  {
    pattern: '/simulator/',
    file: 'src/features/simulator/catalog-page.tsx',
    head: {
      title: 'Simulator',
      description:
        'Step through real runs of session and JWT logins: every request, every octet, every decision and the code that made it.',
    },
    load: () => import('#features/simulator/catalog-page.tsx'),
  },
  {
    pattern: '/simulator/:id/',
    file: 'src/features/simulator/simulator-page.tsx',
    head: {
      title: 'Simulator',
      description: 'Step through a real run of a session login and a JWT login, side by side.',
    },
    load: () => import('#features/simulator/simulator-page.tsx'),
  },
  {
    pattern: '/decoder/',
    file: 'src/features/decoder/decoder-page.tsx',
    head: {
      title: 'Decoder',
      description:
        'Paste a JWT and read what it says, whether it verifies, and what is wrong with it. The token never leaves the page.',
    },
    load: () => import('#features/decoder/decoder-page.tsx'),
  },
  {
    pattern: '/guide/',
    file: 'src/features/guide/guide-page.tsx',
    head: GUIDE,
    load: () => import('#features/guide/guide-page.tsx'),
  },
  {
    pattern: '/guide/:page/',
    file: 'src/features/guide/guide-page.tsx',
    head: GUIDE,
    load: () => import('#features/guide/guide-page.tsx'),
  },
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

/** The route of a path without its base, or `null`. "/guide" and "/guide/index.html" mean "/guide/". */
export function findRoute(path: string): RouteMatch | null {
  const folder = path.replace(/index\.html$/, '').replace(/\/?$/, '/');
  for (const route of routes) {
    const params = matchPattern(route.pattern, folder);
    if (params) return { route, params };
  }
  return null;
}
