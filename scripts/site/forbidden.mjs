/** What no built file may hold: an address that would be fetched from another host, or anything inline. */

const IN_DOCUMENTS = /** @type {const} */ ([
  [
    /<(?:script|link|img|iframe|source|video|audio|object|embed)\b[^>]*?\s(?:src|href|srcset|data)="(?:https?:)?\/\/[^"]*"/g,
    'asks another host',
  ],
  [/<script\b(?![^>]*\ssrc=)(?![^>]*type="application\/json")[^>]*>/g, 'is an inline script'],
  [/<style\b[^>]*>/g, 'is an inline stylesheet'],
  [/<[a-z][^<>]*?\sstyle="[^"]*"/g, 'is an inline style'],
  [/<[a-z][^<>]*?\son[a-z]+="[^"]*"/g, 'is an inline event handler'],
]);

const IN_STYLESHEETS = /** @type {const} */ ([
  [/url\(\s*["']?(?:https?:)?\/\/[^)]*\)/g, 'asks another host'],
  [/url\(\s*["']?data:[^)]{0,40}/g, 'is a data: address, which the policy refuses'],
  [/@import[^;]*;/g, 'is fetched only after its parent'],
]);

/**
 * Everything forbidden in a built file, as sentences.
 * @param {string} name of the file
 * @param {string} text
 * @returns {string[]}
 */
export function forbiddenIn(name, text) {
  const rules = name.endsWith('.html') ? IN_DOCUMENTS : name.endsWith('.css') ? IN_STYLESHEETS : [];
  return rules.flatMap(([pattern, fault]) =>
    [...text.matchAll(pattern)].map(([found]) => `${name}: ${found.slice(-120)} ${fault}`),
  );
}
