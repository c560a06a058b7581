/**
 * Lanes: what is run beside each other. Both lanes of a run perform the same
 * actions under the same clock; they differ in a few settings.
 */
import type { Settings } from './settings.ts';

/** Kebab-case, unique in a scenario, part of its addresses: `?mode=<lane id>`. */
export type LaneId = string;

export interface Lane {
  readonly id: LaneId;
  /** What it is called where it stands beside another: "Session". */
  readonly name: string;
  /** What the name means, with an article: "a session ID in a cookie". */
  readonly meaning: string;
  readonly settings: Settings;
}

/** What is shown: the id of one lane, or `BOTH`. */
export type Mode = LaneId;

/** The mode that shows the lanes of a comparison side by side; no lane has this id. */
export const BOTH: Mode = 'both';

/** The lanes that a mode shows, in order; of a mode that none of them has, all. */
export function lanesIn<T extends { readonly lane: Pick<Lane, 'id'> }>(
  lanes: readonly T[],
  mode: Mode,
): readonly T[] {
  const alone = lanes.filter(({ lane }) => lane.id === mode);
  return alone.length > 0 ? alone : lanes;
}
