/** What a first visit may cost, in octets after gzip, and how a built page is weighed. */
import { readFileSync } from 'node:fs';
import { basename, dirname, join, posix } from 'node:path';
import { gzipSync } from 'node:zlib';

const KB = 1000;

/** @typedef {{ readonly scripts: number, readonly styles: number, readonly fonts: number }} Weights */

/** Of every page. */
const STYLES = 20 * KB;
const FONTS = 90 * KB;

/** The script budget is the page's own: the first pattern that fits counts. Workers count when they start by themselves; none does. */
const SCRIPTS = /** @type {const} */ ([
  [/^\/simulator\/.+/, 130 * KB],
  [/^\/decoder\//, 120 * KB],
  [/./, 90 * KB],
]);

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

/** Addresses of the scripts that a document links, relative to the site. */
function linkedScripts(/** @type {string} */ html, /** @type {string} */ base) {
  const linked = [
    ...html.matchAll(/<script\b[^>]*?\ssrc="([^"]+)"/g),
    ...html.matchAll(/<link\b[^>]*?rel="modulepreload"[^>]*?href="([^"]+)"/g),
  ];
  return linked.map(([, address = '']) => address.slice(base.length));
}

/**
 * Files that are fetched for `files`, with everything they name by `namesIn`.
 * @param {string} dist
 * @param {readonly string[]} files relative to `dist`
 * @param {(code: string) => readonly string[]} namesIn
 */
function closure(dist, files, namesIn) {
  const found = new Set();
  /** @param {string} file */
  const visit = (file) => {
    if (found.has(file)) return;
    found.add(file);
    const names = namesIn(readFileSync(join(dist, file), 'utf8'));
    for (const name of names) visit(posix.join(dirname(file), basename(name)));
  };
  for (const file of files) visit(file);
  return [...found];
}

/**
 * Weighs a page of the built site: what a first visit fetches, and the workers
 * that it starts once somebody does something.
 * @param {string} dist
 * @param {string} base
 * @param {string} path of the page, without base
 * @returns {Weights & { readonly workers: number }}
 */
export function weigh(dist, base, path) {
  const html = readFileSync(join(dist, path, 'index.html'), 'utf8');
  const sum = (/** @type {readonly string[]} */ files) =>
    files.reduce((total, file) => total + gzipped(readFileSync(join(dist, file))), 0);
  const linked = (/** @type {RegExp} */ pattern) =>
    [...html.matchAll(pattern)].map(([, address = '']) => address.slice(base.length));
  const scripts = closure(dist, linkedScripts(html, base), importsOf);
  const withWorkers = closure(dist, scripts, (code) => [...importsOf(code), ...workersOf(code)]);
  return {
    scripts: sum(scripts),
    workers: sum(withWorkers) - sum(scripts),
    styles: sum(linked(/<link\b[^>]*?rel="stylesheet"[^>]*?href="([^"]+)"/g)),
    // woff2 is compressed already; what travels is the file itself.
    fonts: linked(/<link\b[^>]*?as="font"[^>]*?href="([^"]+)"/g).reduce(
      (total, file) => total + readFileSync(join(dist, file)).length,
      0,
    ),
  };
}
