/**
 * Type and spacing of the two layouts, in CSS pixels. Diagrams are not scaled
 * by the page, so labels never get smaller than this.
 */
export const SIZES = {
  wide: { fontSize: 15, lineHeight: 18, railWidth: 190, railGap: 30, slant: 14 },
  narrow: { fontSize: 14, lineHeight: 17, railWidth: 104, railGap: 12, slant: 10 },
};
