/** The frame around every page: header, the page itself, footer. */
import { Suspense, useEffect } from 'react';
import { Router } from 'wouter';
import { BASE } from '#components/address.ts';
import { ErrorBoundary } from './error-boundary.tsx';
import type { LoadedPage } from './loaded-page.ts';
import { SiteFooter } from './site-footer.tsx';
import { SiteHeader } from './site-header.tsx';
import { useShownPage } from './use-shown-page.ts';

export interface AppProps {
  readonly first: LoadedPage;
  /** The page listens from now on. */
  readonly onTaken?: () => void;
}

/** Stands after the page, so that its effects have run before. */
function Taken({ onTaken }: Required<Pick<AppProps, 'onTaken'>>) {
  useEffect(onTaken, [onTaken]);
  return null;
}

function Frame({ first, onTaken }: AppProps) {
  const shown = useShownPage(first);
  const { path, pattern, head, Page, params, data, content } = shown;
  return (
    <div className="flex min-h-dvh flex-col">
      <a className="skip-link" href="#main">
        Skip to the content
      </a>
      <SiteHeader pattern={pattern} />
      <noscript>
        <p className="no-script">
          Script is off in this browser. This page can be read, but nothing on it can be run, typed or chosen.
        </p>
      </noscript>
      <main id="main" className="grow" tabIndex={-1}>
        <ErrorBoundary key={path}>
          {/* What stands inside is taken over in small slices, between which the browser can answer. */}
          <Suspense>
            <Page params={params} data={data} content={content} />
            {onTaken && <Taken onTaken={onTaken} />}
          </Suspense>
        </ErrorBoundary>
      </main>
      <SiteFooter />
      <div className="sr-only" aria-live="polite">
        {shown !== first && head.title}
      </div>
    </div>
  );
}

/** `first` is the page the address named when the document was opened; the build renders it alone. */
export function App({ first, onTaken }: AppProps) {
  // Only the build reads ssrPath; in a browser the address bar says where we are.
  return (
    <ErrorBoundary>
      <Router base={BASE} ssrPath={BASE + first.path}>
        <Frame first={first} {...(onTaken && { onTaken })} />
      </Router>
    </ErrorBoundary>
  );
}
