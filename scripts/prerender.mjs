/**
 * Third part of the build: writes a whole HTML file for every address, so that
 * each reads without script and can be linked, previewed and searched.
 *
 * BASE_PATH is where the site will stand ("/" unless told, else "/name/");
 * SITE_URL is its origin ("https://host"), for the addresses that have to be whole.
 */
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { filesOf, MANIFEST_FILE, readManifest } from './site/build-manifest.mjs';
import { documentOf } from './site/document.mjs';
import { licencesOf, robotsOf, siteMapOf } from './site/site-files.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const dist = join(root, 'dist');
const base = process.env['BASE_PATH'] ?? '/';
const siteUrl = (process.env['SITE_URL'] ?? '').replace(/\/$/, '');

/**
 * The address of a path of the site, whole where the host is known.
 * @param {string} path
 */
const addressOf = (path) => siteUrl + base + path.slice(1);

/**
 * @param {string} file relative to `dist/`
 * @param {string} text
 */
function write(file, text) {
  const path = join(dist, file);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

// React's own choice between its two builds: nobody develops here.
process.env['NODE_ENV'] = 'production';

// The manifest is for the build, not for the public.
renameSync(join(dist, '.vite/manifest.json'), MANIFEST_FILE);
rmSync(join(dist, '.vite'), { recursive: true });
const manifest = readManifest(MANIFEST_FILE);
const template = readFileSync(join(dist, 'index.html'), 'utf8');
const entry = filesOf(manifest, ['index.html']);
const { listPaths, render, renderNotFound } = await import(
  new URL('../dist-ssr/entry-server.js', import.meta.url).href
);

/** The faces every page needs; those with signs wait until one is on the page. */
const isTextFont = (/** @type {string} */ name) => name.endsWith('.woff2') && !name.includes('-signs-');

/**
 * @param {string} path
 * @param {Awaited<ReturnType<typeof render>>} rendered
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
const paths = listPaths();
for (const path of paths) writePage(path, await render(path));
writePage('/404.html', await renderNotFound(), '404.html');
write('sitemap.xml', siteMapOf(paths.map(addressOf)));
write('robots.txt', robotsOf(siteUrl ? addressOf('/sitemap.xml') : null));
write('licences.txt', licencesOf(root));
console.log(`Prerendered ${paths.length} pages and 404.html.`);
