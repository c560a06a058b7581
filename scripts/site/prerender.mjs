/** Writes a whole HTML file for every address, so that each reads without script and can be linked, previewed and searched. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { filesOf, readManifest } from './build-manifest.mjs';
import { documentOf } from './document.mjs';
import { licencesOf, robotsOf, siteMapOf } from './site-files.mjs';

/** The faces every page needs; those with signs wait until one is on the page. */
const isTextFont = (/** @type {string} */ name) => name.endsWith('.woff2') && !name.includes('-signs-');

/** @typedef {import('./build-site.mjs').SiteOptions} SiteOptions */

/**
 * Runs after both of Vite's builds: the site in `dist`, the same as a module
 * of functions in `server`. Resolves to the paths of all pages. Rejects, with
 * file and reason, when the content of a page is wrong.
 * @param {SiteOptions} options
 * @returns {Promise<readonly string[]>}
 */
export async function prerenderSite({ dist, server, base, siteUrl }) {
  /** The address of a path of the site, whole where the host is known. */
  const addressOf = (/** @type {string} */ path) => siteUrl + base + path.slice(1);

  /**
   * @param {string} file relative to `dist`
   * @param {string} text
   */
  function write(file, text) {
    const path = join(dist, file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }

  // The manifest is for the build, not for the public.
  const manifestFile = join(server, 'manifest.json');
  renameSync(join(dist, '.vite/manifest.json'), manifestFile);
  rmSync(join(dist, '.vite'), { recursive: true });
  const manifest = readManifest(manifestFile);
  const template = readFileSync(join(dist, 'index.html'), 'utf8');
  const entry = filesOf(manifest, ['index.html']);
  const site = await import(pathToFileURL(join(server, 'entry-server.js')).href);

  /**
   * @param {string} path
   * @param {{ html: string, head: { title: string, description: string }, file: string, data: unknown }} rendered
   */
  function writePage(path, rendered, file = `${path.slice(1)}index.html`) {
    const needed = filesOf(manifest, ['index.html', rendered.file]);
    // Vite has linked the files of the entry already; the others are ours to add.
    const own = (/** @type {readonly string[]} */ files, /** @type {readonly string[]} */ linked) =>
      files.filter((name) => !linked.includes(name)).map((name) => base + name);
    const page = documentOf(template, {
      html: rendered.html,
      head: rendered.head,
      data: rendered.data,
      address: addressOf(path),
      picture: addressOf('/preview.png'),
      scripts: own(needed.scripts, entry.scripts),
      styles: own(needed.styles, entry.styles),
      fonts: entry.assets.filter(isTextFont).map((name) => base + name),
      notFound: file === '404.html',
    });
    write(file, page);
  }

  /** @type {readonly string[]} */
  const paths = site.listPaths();
  for (const path of paths) writePage(path, await site.render(path));
  writePage('/404.html', await site.renderNotFound(), '404.html');
  // Vite copies what is in public/ as it is; what its comments say is for us.
  for (const name of ['theme.js', 'start-guard.js'])
    write(name, readFileSync(join(dist, name), 'utf8').replace(/^ *\/\/.*\n/gm, ''));
  write('sitemap.xml', siteMapOf(paths.map(addressOf)));
  write('robots.txt', robotsOf(siteUrl ? addressOf('/sitemap.xml') : null));
  write('licences.txt', licencesOf(fileURLToPath(new URL('../..', import.meta.url))));
  return paths;
}
