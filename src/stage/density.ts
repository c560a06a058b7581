/** A density: all that differs between a chart with room, a small one, and a picture of a whole run. */
import type { Heights } from './heights.ts';
import type { Lengths } from './sizes.ts';

export type ColumnId = 'edge' | 'attacker' | 'browser' | 'wire' | 'server' | 'gap' | 'store';

/** A column as a flex item: so wide, and so large a share of what is left over. The class says the same. */
export interface Measure {
  readonly basis: number;
  readonly grow: number;
  readonly className: string;
}

export interface Measures {
  readonly usual: Readonly<Record<ColumnId, Measure>>;
  /** With an attacker beside it. */
  readonly crowded?: Readonly<Partial<Record<ColumnId, Measure>>>;
  /** With a single place in it. */
  readonly single?: Readonly<Partial<Record<ColumnId, Measure>>>;
}

export interface LabelRules {
  /** Sizes of words along a line and beside a rail, pixels. */
  readonly along: number;
  readonly beside: number;
  /** A label along a line may reach so far above the line's beginning, pixels. */
  readonly poke: number;
  /** Notes of the server stand on the side of the wire, or away from it, where the next message does not meet them. */
  readonly serverNotes: 'inward' | 'outward';
}

export interface Density {
  /** Of its class: "stage-roomy". */
  readonly name: string;
  readonly lengths: Lengths;
  readonly heights: Heights;
  readonly columns: Measures;
  /** `null`: it speaks without words. */
  readonly labels: LabelRules | null;
  /** Leaves out the empty places of the browser. */
  readonly sparse: boolean;
  /** Short times and headings at the left of the chart. */
  readonly smallAxis: boolean;
  /** Fewer and plainer words, and no waiting: a picture to be seen, not read. */
  readonly terse: boolean;
}

/** The heights of a drawing that its style sheet has too. */
export const edgesOf = ({ present, objectTop }: Lengths): Pick<Heights, 'depth' | 'top'> => ({
  depth: present,
  top: objectTop,
});
