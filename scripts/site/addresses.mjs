/** Addresses are a contract: reads, checks and extends `content/addresses.yaml`. */
import { isPair, isScalar, LineCounter, parseDocument, stringify, visit } from 'yaml';

export const ADDRESSES_FILE = 'content/addresses.yaml';

/**
 * @typedef {Readonly<Record<string, readonly string[]>>} Published fragments by page, or by page and mode
 * @typedef {{ readonly place: string, readonly fragment: string, readonly line: number }} Entry a fragment of "" is the place itself
 * @typedef {{ readonly from: string, readonly to: string, readonly line: number }} Redirect
 * @typedef {(address: string, redirects: Readonly<Record<string, string>>) => string | null} RedirectOf
 */

const HEADER = `# Every address that was ever published: pages, headings of the guide, steps of each scenario in each mode.
# \`node scripts/addresses.mjs --write\` adds what is new. What is gone or renamed stays here and gets a
# redirect, from old to new: "/guide/#old": /guide/#new. The build holds the site to this file.
`;

/**
 * @param {string} text of the file
 * @returns {{ readonly entries: readonly Entry[], readonly redirects: readonly Redirect[] }}
 * @throws where it is not written as it should be, with file and line
 */
export function readAddresses(text) {
  const counter = new LineCounter();
  const document = parseDocument(text, { lineCounter: counter });
  const lineOf = (/** @type {{ readonly range?: readonly number[] | null }} */ node) =>
    counter.linePos(node.range?.[0] ?? 0).line;
  const [error] = document.errors;
  if (error) throw new Error(`${ADDRESSES_FILE}:${error.linePos?.[0].line ?? 1} ${error.message}`);
  /** @type {Entry[]} */
  const entries = [];
  /** @type {Redirect[]} */
  const redirects = [];
  visit(document, {
    Scalar(key, node, path) {
      const above = path.flatMap((one) => (isPair(one) && isScalar(one.key) ? [String(one.key.value)] : []));
      const [section, place = ''] = above;
      const value = String(node.value);
      const line = lineOf(node);
      if (section === 'addresses' && key === 'key' && above.length === 2)
        entries.push({ place: value, fragment: '', line });
      else if (section === 'addresses' && typeof key === 'number')
        entries.push({ place, fragment: value, line });
      else if (section === 'redirects' && key === 'value' && above.length === 2)
        redirects.push({ from: place, to: value, line });
    },
  });
  return { entries, redirects };
}

const addressOf = (/** @type {Omit<Entry, 'line'>} */ { place, fragment }) =>
  fragment ? `${place}#${fragment}` : place;

/**
 * Whether the site has an address. One without a mode may name a step of any.
 * @param {Published} published
 * @param {string} address
 */
function exists(published, address) {
  const [place = '', fragment = ''] = address.split('#');
  const places = published[place] ? [place] : [];
  const modes = place.includes('?')
    ? []
    : Object.keys(published).filter((one) => one.startsWith(`${place}?`));
  if (fragment === '') return places.length > 0;
  return [...places, ...modes].some((one) => published[one]?.includes(decodeURIComponent(fragment)));
}

/** How many new addresses are named one by one. */
const NAMED = 5;

/**
 * What is wrong between the file and the site, a sentence each with file and line.
 * @param {string} text of the file
 * @param {Published} published
 * @param {RedirectOf} redirectOf
 * @returns {readonly string[]}
 */
export function checkAddresses(text, published, redirectOf) {
  const { entries, redirects } = readAddresses(text);
  const table = Object.fromEntries(redirects.map(({ from, to }) => [from, to]));
  /** @type {string[]} */
  const faults = [];
  const report = (/** @type {number} */ line, /** @type {string} */ reason) =>
    faults.push(`${ADDRESSES_FILE}:${line} ${reason}`);
  for (const entry of entries) {
    const address = addressOf(entry);
    if (exists(published, address)) continue;
    const leadsTo = redirectOf(address, table);
    if (leadsTo === null || !exists(published, leadsTo))
      report(entry.line, `"${address}" was published and is gone: restore it, or add a redirect`);
  }
  for (const { from, to, line } of redirects) {
    if (exists(published, from)) report(line, `"${from}" is still there, so it must not lead elsewhere`);
    if (!exists(published, redirectOf(to, table) ?? to)) report(line, `there is no "${to}" to lead to`);
  }
  const known = new Set(entries.map(addressOf));
  const fresh = allOf(published).filter((address) => !known.has(address));
  if (fresh.length > 0) {
    const names = fresh.slice(0, NAMED).join(', ') + (fresh.length > NAMED ? ', …' : '');
    report(1, `misses what is new (${names}): node scripts/addresses.mjs --write`);
  }
  return faults;
}

const allOf = (/** @type {Published} */ published) =>
  Object.entries(published).flatMap(([place, fragments]) =>
    ['', ...fragments].map((fragment) => addressOf({ place, fragment })),
  );

/**
 * The file with everything that is new; nothing that was published goes away.
 * @param {string} text of the file as it is, "" for none
 * @param {Published} published
 */
export function writeAddresses(text, published) {
  const { entries, redirects } = readAddresses(text);
  /** @type {Record<string, string[]>} */
  const addresses = {};
  for (const [place, fragments] of Object.entries(published)) addresses[place] = [...fragments];
  for (const { place, fragment } of entries) {
    const fragments = (addresses[place] ??= []);
    if (fragment !== '' && !fragments.includes(fragment)) fragments.push(fragment);
  }
  const table = Object.fromEntries(redirects.map(({ from, to }) => [from, to]));
  return HEADER + stringify({ addresses, redirects: table }, { lineWidth: 0, singleQuote: true });
}
