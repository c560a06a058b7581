/** Heights within the drawing, pixels from the horizon. */
import type { ColumnId } from './density.ts';

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

/** Centre of what stands under a rail of this kind of column. */
export const centreOf = (column: ColumnId | undefined, { inBrowser, machine }: Heights): number =>
  column === 'browser' ? inBrowser : column === 'attacker' ? machine * 0.75 : machine;
