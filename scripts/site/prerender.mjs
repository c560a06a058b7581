/** Writes a whole HTML file for every address, so that each reads without script and can be linked, previewed and searched. */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ADDRESSES_FILE, checkAddresses, readAddresses } from './addresses.mjs';
import { filesOf, readManifest } from './build-manifest.mjs';
import { documentOf } from './document.mjs';
import { licencesOf, robotsOf, siteMapOf } from './site-files.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The faces every page needs; those with signs wait until one is on the page. */
const isTextFont = (/** @type {string} */ name) => name.endsWith('.woff2') && !name.includes('-signs-');

/** What stands at the path of a page that has moved, until script leads on, or for who has none. */
const movedPage = (/** @type {string} */ to) => ({
  html: `<main id="main" class="mx-auto max-w-[640px] px-4 py-20"><h1>This page has moved</h1><p><a class="site-link" href="${to}">Go on to where it is now</a></p></main>`,
  head: { title: 'This page has moved · Cookie or Token', description: 'It has another address now.' },
  file: 'src/app/not-found-page.tsx',
  data: undefined,
});

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
  const contract = readFileSync(join(root, ADDRESSES_FILE), 'utf8');
  const broken = checkAddresses(contract, await site.listAddresses(), site.redirectOf);
  if (broken.length > 0) throw new Error(broken.join('\n'));

  /**
   * @param {string} path
   * @param {{ html: string, head: { title: string, description: string }, file: string, data: unknown }} rendered
   */
  function writePage(path, rendered, file = `${path.slice(1)}index.html`, movedTo = '') {
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
      notFound: file === '404.html' || movedTo !== '',
      movedTo,
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
  for (const { from, to } of readAddresses(contract).redirects)
    if (!/[?#]/.test(from)) writePage(from, movedPage(base + to.slice(1)), undefined, addressOf(to));
  write('sitemap.xml', siteMapOf(paths.map(addressOf)));
  write('robots.txt', robotsOf(siteUrl ? addressOf('/sitemap.xml') : null));
  write('licences.txt', licencesOf(root));
  return paths;
}
