/** The whole build, in its order. */
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { checkBudget } from './check-budget.mjs';
import { prerenderSite } from './prerender.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * @typedef {object} SiteOptions
 * @property {string} dist folder of the built site
 * @property {string} server folder of the same site as functions that render it
 * @property {string} base path under which the site will stand: "/" or "/name/"
 * @property {string} siteUrl its origin, "https://host", or "" where it is not known
 */

/**
 * Where a build goes and for what address, from the environment: OUT_DIR,
 * BASE_PATH, SITE_URL.
 * @returns {SiteOptions}
 */
export function siteOptions() {
  const dist = resolve(root, process.env['OUT_DIR'] ?? 'dist');
  return {
    dist,
    server: `${dist}-ssr`,
    base: process.env['BASE_PATH'] ?? '/',
    siteUrl: (process.env['SITE_URL'] ?? '').replace(/\/$/, ''),
  };
}

/**
 * Builds the site; rejects when its content is wrong or a page is refused.
 * @param {SiteOptions} options
 */
export async function buildSite(options) {
  const { dist, server, base } = options;
  const shared = /** @type {const} */ ({ root, base, logLevel: 'warn' });
  await build({ ...shared, build: { outDir: dist } });
  await build({ ...shared, build: { outDir: server, ssr: 'src/entry-server.tsx', copyPublicDir: false } });
  const paths = await prerenderSite(options);
  const { table, faults } = checkBudget(dist, base, paths);
  console.log(`${paths.length} pages and 404.html in ${dist}\n\n${table}`);
  if (faults.length > 0) throw new Error(`The build is refused:\n  ${faults.join('\n  ')}`);
}
