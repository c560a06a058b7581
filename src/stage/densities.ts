/** The two densities of the stage: a chart with room; a small one, on a phone or two side by side on a tablet. */
import { edgesOf, type Density } from './density.ts';
import { LENGTHS } from './sizes.ts';

export const ROOMY: Density = {
  name: 'roomy',
  lengths: LENGTHS.roomy,
  heights: { ...edgesOf(LENGTHS.roomy), inBrowser: 101, machine: 87, scale: 1, age: 232, sheet: 0.62 },
  columns: {
    usual: {
      edge: { basis: 8, grow: 0, className: 'basis-[8px]' },
      attacker: { basis: 100, grow: 0.3, className: 'basis-[100px] grow-[0.3]' },
      browser: { basis: 196, grow: 1, className: 'basis-[196px] grow' },
      wire: { basis: 132, grow: 4, className: 'basis-[132px] grow-[4]' },
      server: { basis: 96, grow: 0.5, className: 'basis-[96px] grow-[0.5]' },
      gap: { basis: 44, grow: 2, className: 'basis-[44px] grow-[2]' },
      store: { basis: 108, grow: 0.5, className: 'basis-[108px] grow-[0.5]' },
    },
    // The browser moves closer.
    crowded: {
      attacker: { basis: 90, grow: 0.3, className: 'basis-[90px] grow-[0.3]' },
      browser: { basis: 184, grow: 1, className: 'basis-[184px] grow' },
      gap: { basis: 30, grow: 2, className: 'basis-[30px] grow-[2]' },
    },
  },
  labels: { along: 13.5, beside: 13, poke: 12, serverNotes: 'inward' },
  sparse: false,
  smallAxis: false,
  terse: false,
};

export const DENSE: Density = {
  name: 'dense',
  lengths: LENGTHS.dense,
  heights: { ...edgesOf(LENGTHS.dense), inBrowser: 82, machine: 72, scale: 0.72, age: 232, sheet: 0.62 },
  columns: {
    usual: {
      edge: { basis: 2, grow: 0, className: 'basis-[2px]' },
      attacker: { basis: 62, grow: 0.5, className: 'basis-[62px] grow-[0.5]' },
      browser: { basis: 128, grow: 1, className: 'basis-[128px] grow' },
      wire: { basis: 44, grow: 3, className: 'basis-[44px] grow-[3]' },
      server: { basis: 56, grow: 0.7, className: 'basis-[56px] grow-[0.7]' },
      gap: { basis: 8, grow: 1, className: 'basis-[8px] grow' },
      store: { basis: 62, grow: 0.7, className: 'basis-[62px] grow-[0.7]' },
    },
    single: { browser: { basis: 88, grow: 1, className: 'basis-[88px] grow' } },
  },
  labels: { along: 13, beside: 12.5, poke: 12, serverNotes: 'inward' },
  sparse: true,
  smallAxis: true,
  terse: false,
};

export const DENSITIES = { roomy: ROOMY, dense: DENSE } as const;
