/** Heights within the drawing, pixels from the horizon. */
import type { Density } from './columns.ts';
import type { Slot } from './places.ts';
import { DENSITIES } from './sizes.ts';

/** So much of the past is drawn, however little of it a folded chart shows. */
export const REACH = 460;

export interface Heights {
  /** Depth of the present below the horizon. */
  readonly depth: number;
  /** Where rails meet the things that stand under them. */
  readonly top: number;
  /** Centres of things, for what moves to and from them. */
  readonly inBrowser: number;
  readonly machine: number;
  /** Size of a moving thing, against its full size. */
  readonly scale: number;
  /** The sheet of past that lies on the trail is thickest here above the horizon, and so thick. */
  readonly age: number;
  readonly sheet: number;
}

const edgesOf = (density: Density): Pick<Heights, 'depth' | 'top'> => ({
  depth: DENSITIES[density].present,
  top: DENSITIES[density].objectTop,
});

export const HEIGHTS: Readonly<Record<Density, Heights>> = {
  roomy: { ...edgesOf('roomy'), inBrowser: 101, machine: 87, scale: 1, age: 232, sheet: 0.62 },
  dense: { ...edgesOf('dense'), inBrowser: 82, machine: 72, scale: 0.72, age: 232, sheet: 0.62 },
  whole: { ...edgesOf('whole'), inBrowser: 66, machine: 66, scale: 0.8, age: 366, sheet: 0.45 },
  'whole-small': { ...edgesOf('whole-small'), inBrowser: 30, machine: 34, scale: 0.5, age: 290, sheet: 0.45 },
};

/** Centre of what stands under a slot's rail. */
export const centreOf = (slot: Slot, { inBrowser, machine }: Heights): number =>
  slot.startsWith('browser/') ? inBrowser : slot === 'attacker' ? machine * 0.75 : machine;
