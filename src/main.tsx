/** Composition root of the page: finds the route, loads it, mounts it. */
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { loadPage, type LoadedPage } from '#app/loaded-page.ts';
import { MissingChunkPage } from '#app/missing-chunk-page.tsx';
import { keepTypedEarly } from '#app/typed-early.ts';
import { BASE } from '#components/address.ts';

/** What the build computed for this page and put into it as JSON. */
function readPageData(): unknown {
  const element = document.getElementById('page-data');
  return element ? JSON.parse(element.textContent) : undefined;
}

/** From here on the page speaks for itself: `public/start-guard.js` does so until then. */
function noteStart(): void {
  document.documentElement.dataset['started'] = '';
}

/**
 * Takes over what the build wrote, if it wrote this page. The development
 * server has nothing written; and a host answers every wrong address with the
 * one file for them, while the page of a route may know what was meant.
 */
function mount(root: HTMLElement, first: LoadedPage): void {
  const giveBackTyped = keepTypedEarly(root);
  const onTaken = () => {
    noteStart();
    giveBackTyped();
  };
  const app = (
    <StrictMode>
      <App first={first} onTaken={onTaken} />
    </StrictMode>
  );
  const isForWrongAddresses = 'notFound' in root.dataset;
  const isWrongAddress = first.pattern === null;
  if (root.firstElementChild && isForWrongAddresses === isWrongAddress) hydrateRoot(root, app);
  else createRoot(root).render(app);
}

async function start(root: HTMLElement): Promise<void> {
  try {
    mount(root, await loadPage(location.pathname.slice(BASE.length), readPageData()));
  } catch {
    // What the build wrote stays readable; the notice goes above it.
    const place = document.createElement('div');
    root.before(place);
    createRoot(place).render(<MissingChunkPage />);
    noteStart();
  }
}

const root = document.getElementById('root');
if (root) void start(root);
