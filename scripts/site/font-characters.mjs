/** Which characters the typefaces of the site are cut down to. */

/** @param {number} first @param {number} last */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

/** ASCII, Latin-1 letters, and the punctuation of careful English. */
export const TEXT = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'Œœ‐‑–—‘’‚“”„†•…‰′″‹›⁄€™↑↓−∕�'].join('');

/** Signs that the text families lack; one of their siblings has them. */
export const SIGNS = '→≈≠≤≥◆';
