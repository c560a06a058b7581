/** Composition root of the page: finds the route, loads it, mounts it. */
import './app/app.css';
import { createRoot } from 'react-dom/client';
import { matchRoute } from 'wouter';
import { parse } from 'regexparam';
import { App } from '#app/app.tsx';
import { routes } from '#app/routes.ts';

const root = document.getElementById('root');
const path = location.pathname;
for (const route of routes) {
  const [matches, params] = matchRoute(parse, route.pattern, path);
  if (!matches || !root) continue;
  const { Page } = await route.load();
  createRoot(root).render(<App Page={Page} params={params as Record<string, string>} data={undefined} />);
  break;
}
