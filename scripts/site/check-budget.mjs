/** Refuses a built site whose pages have grown too heavy, or hold what the policy forbids. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { budgetOf, weigh } from './budgets.mjs';
import { forbiddenIn } from './forbidden.mjs';

const KINDS = /** @type {const} */ (['scripts', 'styles', 'fonts']);

/** "74.5 of 90" */
const ratio = (/** @type {number} */ octets, /** @type {number} */ allowed) =>
  `${(octets / 1000).toFixed(1)} of ${allowed / 1000}`;

/**
 * What each page weighs as a table, and what is wrong as sentences.
 * @param {string} dist
 * @param {string} base
 * @param {readonly string[]} paths of the pages, without base
 * @returns {{ readonly table: string, readonly faults: readonly string[] }}
 */
export function checkBudget(dist, base, paths) {
  /** @type {string[]} */
  const faults = [];
  const rows = paths.map((path) => {
    const weights = weigh(dist, base, path);
    const budget = budgetOf(path);
    const cells = KINDS.map((kind) => {
      const shown = ratio(weights[kind], budget[kind]);
      if (weights[kind] > budget[kind]) faults.push(`${path} loads ${shown} kB of ${kind}`);
      return shown.padStart(14);
    });
    const workers = weights.workers > 0 ? `   + ${(weights.workers / 1000).toFixed(1)} on demand` : '';
    return path.padEnd(34) + cells.join('') + workers;
  });
  const heading =
    'kB on a first visit, gzip'.padEnd(34) + KINDS.map((kind) => kind.padStart(14)).join('') + '   workers';

  for (const name of readdirSync(dist, { recursive: true, encoding: 'utf8' })) {
    if (/\.(html|css)$/.test(name)) faults.push(...forbiddenIn(name, readFileSync(join(dist, name), 'utf8')));
  }
  return { table: [heading, ...rows].join('\n'), faults };
}
