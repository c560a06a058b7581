/** The densities of a whole run in one picture: with words, without them for a phone, and as a figure in a text. */
import { edgesOf, type Density, type Measures } from '../density.ts';
import { WHOLE_LENGTHS } from './sizes.ts';

export const WHOLE: Density = {
  name: 'whole',
  lengths: WHOLE_LENGTHS.whole,
  heights: { ...edgesOf(WHOLE_LENGTHS.whole), inBrowser: 66, machine: 66, scale: 0.8, age: 366, sheet: 0.45 },
  columns: {
    usual: {
      edge: { basis: 2, grow: 0, className: 'basis-[2px]' },
      attacker: { basis: 118, grow: 0.5, className: 'basis-[118px] grow-[0.5]' },
      browser: { basis: 122, grow: 0.5, className: 'basis-[122px] grow-[0.5]' },
      wire: { basis: 112, grow: 3, className: 'basis-[112px] grow-[3]' },
      server: { basis: 112, grow: 0.5, className: 'basis-[112px] grow-[0.5]' },
      gap: { basis: 32, grow: 1, className: 'basis-[32px] grow' },
      store: { basis: 120, grow: 0.5, className: 'basis-[120px] grow-[0.5]' },
    },
  },
  // There is nothing above the picture that a label could meet, and rows are low.
  labels: { along: 13.5, beside: 13, poke: 20, serverNotes: 'outward' },
  sparse: true,
  smallAxis: false,
  terse: true,
};

/** Columns of a picture without words: as wide as their icons. */
const ICONS_ONLY: Measures = {
  usual: {
    edge: { basis: 4, grow: 0, className: 'basis-[4px]' },
    attacker: { basis: 26, grow: 0, className: 'basis-[26px]' },
    browser: { basis: 28, grow: 0, className: 'basis-[28px]' },
    wire: { basis: 16, grow: 1, className: 'basis-[16px] grow' },
    server: { basis: 26, grow: 0, className: 'basis-[26px]' },
    gap: { basis: 6, grow: 0.2, className: 'basis-[6px] grow-[0.2]' },
    store: { basis: 28, grow: 0, className: 'basis-[28px]' },
  },
};

export const WHOLE_SMALL: Density = {
  name: 'whole-small',
  lengths: WHOLE_LENGTHS.small,
  heights: { ...edgesOf(WHOLE_LENGTHS.small), inBrowser: 30, machine: 34, scale: 0.5, age: 290, sheet: 0.45 },
  columns: ICONS_ONLY,
  labels: null,
  sparse: true,
  smallAxis: false,
  terse: true,
};

/** A figure in a text: nothing moves in it, and nothing stands under its horizon but the verdicts. */
export const FIGURE: Density = {
  ...WHOLE_SMALL,
  name: 'figure',
  lengths: WHOLE_LENGTHS.figure,
  heights: { ...WHOLE_SMALL.heights, ...edgesOf(WHOLE_LENGTHS.figure) },
};
