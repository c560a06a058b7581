/** Heights within the drawing, pixels from the horizon. */
import type { Slot } from './places.ts';

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

/** Centre of what stands under a slot's rail. */
export const centreOf = (slot: Slot, { inBrowser, machine }: Heights): number =>
  slot.startsWith('browser/') ? inBrowser : slot === 'attacker' ? machine * 0.75 : machine;
