/** What a first visit may cost, in octets after gzip, and how a built page is weighed. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1000;

/** @typedef {{ readonly scripts: number, readonly styles: number, readonly fonts: number }} Weights */

/** Of every page. */
const STYLES = 20 * KB;
const FONTS = 90 * KB;

/** The script budget is the page's own: the first pattern that fits counts. Workers are included. */
const SCRIPTS = /** @type {const} */ ([
  [/^\/simulator\/.+/, 130 * KB],
  [/^\/decoder\//, 120 * KB],
  [/./, 90 * KB],
]);

/** Pages whose workers start on a first visit; a journey checks that the others start none. */
const STARTS_WORKERS = /^\/simulator\/.+/;

/**
 * @param {string} path of a page, without base
 * @returns {Weights}
 */
export function budgetOf(path) {
  const scripts = SCRIPTS.find(([pattern]) => pattern.test(path))?.[1] ?? 0;
  return { scripts, styles: STYLES, fonts: FONTS };
}

/** Octets of a text or file after gzip, as a careful host would send it. */
export function gzipped(/** @type {Uint8Array | string} */ content) {
  return gzipSync(content, { level: 9 }).length;
}

/**
 * Names of the files that a script imports statically, as Vite writes it:
 * from"./name.js", import"./name.js".
 * @param {string} code
 */
function importsOf(code) {
  return [...code.matchAll(/(?:from|import)\s*["']\.\/([^"']+\.js)["']/g)].map((match) => match[1] ?? '');
}

/** Names of the workers that a script can start: new URL("…/name.worker-hash.js", …). */
function workersOf(/** @type {string} */ code) {
  return [...code.matchAll(/([\w.-]+\.worker-[\w-]+\.js)/g)].map((match) => match[1] ?? '');
}

/**
 * Every script that runs when a page is opened: those in its document, what
 * they import, and with `workers` also those of the worker they start.
 * @param {string} dist
 * @param {string} base
 * @param {string} html
 * @param {boolean} workers
 */
function scriptFiles(dist, base, html, workers) {
  const found = new Set();
  /** @param {string} file relative to `dist` */
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    const code = readFileSync(join(dist, file), 'utf8');
    const names = workers ? [...importsOf(code), ...workersOf(code)] : importsOf(code);
    for (const name of names) visit(posix.join(dirname(file), basename(name)));
  };
  const linked = [
    ...html.matchAll(/<script\b[^>]*?\ssrc="([^"]+)"/g),
    ...html.matchAll(/<link\b[^>]*?rel="modulepreload"[^>]*?href="([^"]+)"/g),
  ];
  for (const [, address = ''] of linked) visit(address.slice(base.length));
  return [...found];
}

/**
 * Weighs a page of the built site.
 * @param {string} dist
 * @param {string} base
 * @param {string} path of the page, without base
 * @returns {Weights}
 */
export function weigh(dist, base, path) {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const withWorkers = STARTS_WORKERS.test(path);
  const sum = (/** @type {readonly string[]} */ files) =>
    files.reduce((total, file) => total + gzipped(readFileSync(join(dist, file))), 0);
  const linked = (/** @type {RegExp} */ pattern) =>
    [...html.matchAll(pattern)].map(([, address = '']) => address.slice(base.length));
  return {
    scripts: sum(scriptFiles(dist, base, html, withWorkers)),
    styles: sum(linked(/<link\b[^>]*?rel="stylesheet"[^>]*?href="([^"]+)"/g)),
    // woff2 is compressed already; what travels is the file itself.
    fonts: linked(/<link\b[^>]*?as="font"[^>]*?href="([^"]+)"/g).reduce(
      (total, file) => total + readFileSync(join(dist, file)).length,
      0,
    ),
  };
}
