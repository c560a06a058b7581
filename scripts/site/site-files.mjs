/** The files beside the pages: for search engines, and the licences of what is shipped. */
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Packages whose code or type is part of the built site. */
const SHIPPED = [
  'react',
  'react-dom',
  'scheduler',
  'wouter',
  'regexparam',
  'jose',
  '@fontsource-variable/source-serif-4',
  '@fontsource-variable/m-plus-1-code',
];

/**
 * A site map needs whole addresses; without a known host it lists paths, which
 * people can read and search engines ignore.
 * @param {readonly string[]} addresses
 */
export function siteMapOf(addresses) {
  const entries = addresses.map((address) => `  <url><loc>${address}</loc></url>`);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...entries,
    '</urlset>\n',
  ].join('\n');
}

/** @param {string | null} siteMap its whole address, where the host is known */
export function robotsOf(siteMap) {
  return `User-agent: *\nAllow: /\n${siteMap ? `\nSitemap: ${siteMap}\n` : ''}`;
}

/** @param {string} folder of a package or project */
function licenceIn(folder) {
  const file = readdirSync(folder).find((name) => /^licen[cs]e(\.|$)/i.test(name));
  return file ? readFileSync(join(folder, file), 'utf8').trim() : null;
}

/**
 * Our own licence, then those of everything that is shipped.
 * @param {string} root the project's folder
 */
export function licencesOf(root) {
  const parts = [`Cookie or Token\n\n${licenceIn(root) ?? ''}`];
  for (const name of SHIPPED) {
    const folder = join(root, 'node_modules', name);
    const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    parts.push(`${name} ${version} (${license})\n\n${licenceIn(folder) ?? ''}`.trimEnd());
  }
  return `${parts.join(`\n\n${'-'.repeat(72)}\n\n`)}\n`;
}
