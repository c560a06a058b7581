/** Sizes of the pictures of a whole run; `sizes.css` and `pictures.css` beside it are written from here. */
import type { Lengths } from '../sizes.ts';

export const WHOLE_LENGTHS = {
  whole: { past: 366, present: 178, objectTop: 22, heads: 62, axis: 136 },
  small: { past: 290, present: 118, objectTop: 4, heads: 58, axis: 104 },
  figure: { past: 290, present: 20, objectTop: 0, heads: 60, axis: 40 },
} satisfies Record<string, Lengths>;

/** Width of a figure, pixels. */
export const FIGURE_WIDTH = 400;

/** In narrower windows, pixels, a picture speaks without words. */
export const WORDLESS = 1008;

/** Widths of the pictures that the build draws, and the window from which on each is shown, pixels. */
export const PICTURES = [
  { width: 360, from: 0 },
  { width: 696, from: 761 },
  { width: 944, from: WORDLESS },
  { width: 1216, from: 1280 },
  { width: 1376, from: 1440 },
] as const;
