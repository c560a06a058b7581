/** Where things stand on the scrubber. Positions are shares of its length, 0 to 1. */
import type { Moment } from '#model/trace/moment.ts';
import { serifWidth } from '#stage/text-width.ts';

export interface Stretch {
  /** Index of the action in the run. */
  readonly action: number;
  readonly name: string;
  readonly first: number;
  readonly last: number;
}

/** The moments of each action, in a row. */
export function stretchesOf(
  moments: readonly Moment[],
  nameOf: (action: number) => string,
): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (const { index, action } of moments) {
    const current = stretches.at(-1);
    if (current?.action === action) stretches[stretches.length - 1] = { ...current, last: index };
    else stretches.push({ action, name: nameOf(action), first: index, last: index });
  }
  return stretches;
}

/** Position of a moment among `count`. */
export const shareOf = (moment: number, count: number): number => (count < 2 ? 0 : moment / (count - 1));

export interface StretchLabel {
  readonly stretch: Stretch;
  readonly share: number;
  readonly anchor: 'start' | 'end';
}

const SIZE = 14;
const GAP = 12;

/**
 * The names that fit into `width` pixels without touching. The current action
 * is always named; of the others those with the most steps come first.
 */
export function labelsThatFit(
  stretches: readonly Stretch[],
  count: number,
  width: number,
  current: number,
): readonly StretchLabel[] {
  const taken: (readonly [from: number, to: number])[] = [];
  // A long run repeats a few names.
  const lengths = new Map<string, number>();
  const lengthOf = (name: string): number => {
    const length = lengths.get(name) ?? serifWidth(name, SIZE, false);
    lengths.set(name, length);
    return length;
  };
  const place = (stretch: Stretch, isCurrent: boolean): StretchLabel[] => {
    const share = shareOf(stretch.first, count);
    const length = isCurrent ? serifWidth(stretch.name, SIZE, true) : lengthOf(stretch.name);
    const fits = share * width + length <= width;
    const anchor = fits ? 'start' : 'end';
    const from = fits ? share * width : width - length;
    const to = from + length;
    if (taken.some(([left, right]) => from < right + GAP && to > left - GAP)) return [];
    if (!fits && !isCurrent) return [];
    taken.push([from, to]);
    return [{ stretch, share: fits ? share : 1, anchor }];
  };
  const here = stretches
    .filter(({ action }) => action === current)
    .flatMap((stretch) => place(stretch, true));
  const others = stretches
    .filter(({ action }) => action !== current)
    .toSorted((one, other) => other.last - other.first - (one.last - one.first))
    .flatMap((stretch) => place(stretch, false));
  return [...here, ...others];
}
