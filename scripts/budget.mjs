/** Last part of the build: fails when a page has grown too heavy, or holds what the policy forbids. */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { budgetOf, weigh } from './site/budgets.mjs';
import { forbiddenIn } from './site/forbidden.mjs';

const dist = fileURLToPath(new URL('../dist', import.meta.url));
const base = process.env['BASE_PATH'] ?? '/';
const files = readdirSync(dist, { recursive: true, encoding: 'utf8' }).map((name) =>
  name.replaceAll('\\', '/'),
);
const pages = files
  .filter((name) => name.endsWith('index.html'))
  .map((name) => `/${dirname(name)}/`.replace('/./', '/'))
  .toSorted();

/** @type {string[]} */
const faults = [];

/**
 * "74.5 of 90", and a fault where it is too much.
 * @param {string} path
 * @param {string} what
 * @param {number} octets
 * @param {number} allowed
 */
function compare(path, what, octets, allowed) {
  const shown = `${(octets / 1000).toFixed(1)} of ${allowed / 1000}`;
  if (octets > allowed) faults.push(`${path} loads ${shown} kB of ${what}`);
  return shown;
}

const rows = pages.map((path) => {
  const weights = weigh(dist, base, path);
  const budget = budgetOf(path);
  const cells = /** @type {const} */ (['scripts', 'styles', 'fonts']).map((what) =>
    compare(path, what, weights[what], budget[what]).padStart(14),
  );
  return path.padEnd(34) + cells.join('');
});
console.log(
  `\n${'kB on a first visit, gzip'.padEnd(34)}${['scripts', 'styles', 'fonts'].map((name) => name.padStart(14)).join('')}`,
);
console.log(rows.join('\n'));

for (const name of files.filter((file) => /\.(html|css)$/.test(file))) {
  faults.push(...forbiddenIn(name, readFileSync(join(dist, name), 'utf8')));
}
if (faults.length > 0) {
  console.error(`\nThe build is refused:\n${faults.map((fault) => `  ${fault}`).join('\n')}`);
  process.exit(1);
}
