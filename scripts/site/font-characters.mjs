/** Which characters the typefaces of the site are cut down to. */

/** @param {number} first @param {number} last */
function range(first, last) {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));
}

/** ASCII, Latin-1 letters, and the punctuation of careful English. */
export const TEXT = [...range(0x20, 0x7e), ...range(0xa0, 0xff), ...'Œœ‐‑–—‘’‚“”„†•…‰′″‹›⁄€™↑↓−∕�'].join('');

/** Signs outside the Latin slice of a family that another of its slices really draws. */
export const SIGNS = '≈≠≤≥';

/** Signs that neither family draws, although one declares them; the reader's own fonts do. */
export const SYSTEM_SIGNS = '→◆⋯';
