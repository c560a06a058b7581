/** Composition root of the page: finds the route, loads it, mounts it. */
import './app/app.css';
import { StrictMode } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { App } from '#app/app.tsx';
import { loadNotFoundPage, loadPage, type LoadedPage } from '#app/loaded-page.ts';
import { MissingChunkPage } from '#app/missing-chunk-page.tsx';
import { BASE } from '#components/address.ts';

/** What the build computed for this page and put into it as JSON. */
function readPageData(): unknown {
  const element = document.getElementById('page-data');
  return element ? JSON.parse(element.textContent) : undefined;
}

/** A host answers a wrong address with the one file that the build marks as the 404 page. */
function loadFirstPage(root: HTMLElement): Promise<LoadedPage> {
  const path = location.pathname.slice(BASE.length);
  return 'notFound' in root.dataset ? loadNotFoundPage(path) : loadPage(path, readPageData());
}

async function start(root: HTMLElement): Promise<void> {
  try {
    const first = await loadFirstPage(root);
    const app = (
      <StrictMode>
        <App first={first} />
      </StrictMode>
    );
    // The development server has no prerendered page to take over.
    if (root.firstElementChild) hydrateRoot(root, app);
    else createRoot(root).render(app);
  } catch {
    // What the build wrote stays readable; the notice goes above it.
    const place = document.createElement('div');
    root.before(place);
    createRoot(place).render(<MissingChunkPage />);
  }
}

const root = document.getElementById('root');
if (root) void start(root);
