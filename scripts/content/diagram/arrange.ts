/** Gives every mark of a diagram its height: time runs down, a message takes a little of it to arrive. */
import type { Geometry, Mark, Rail, Size } from './geometry.ts';
import { SIZES } from './sizes.mjs';
import type { Effect } from './source.ts';

/** A mark with its place. `y0` is where it begins, `y1` where it ends. */
export interface Placed {
  readonly mark: Mark;
  readonly effect: Effect | null;
  readonly y0: number;
  readonly y1: number;
}

/** Something that rests at a place for a while. */
export interface Kept {
  readonly rail: string;
  readonly what: NonNullable<Effect['what']>;
  readonly y0: number;
  readonly y1: number;
  /** It was dropped at `y1`; otherwise it rests on. */
  readonly ended: boolean;
}

export interface Arrangement {
  readonly width: number;
  readonly height: number;
  /** Where the rails begin, under the names. */
  readonly top: number;
  /** The horizon: as far as the diagram tells. */
  readonly bottom: number;
  readonly placed: readonly Placed[];
  readonly kept: readonly Kept[];
}

const HEAD = 30;

export function arrange(
  { rails, marks }: Geometry,
  effects: readonly (Effect | null)[],
  size: Size,
): Arrangement {
  const { lineHeight, railWidth, slant } = SIZES[size];
  const top = HEAD + Math.max(...rails.map((rail) => rail.label.length)) * lineHeight + 8;
  const placed: Placed[] = [];
  let y = top + 8;
  let message = 0;
  for (const mark of marks) {
    const text = mark.lines.length * lineHeight;
    const moves = mark.type === 'message' && mark.from !== mark.to;
    const y0 = moves ? y + text + 6 : y;
    const y1 = y0 + (moves ? slant : text);
    placed.push({ mark, effect: mark.type === 'message' ? (effects[message++] ?? null) : null, y0, y1 });
    y = y1 + (moves ? 10 : 8);
  }
  const bottom = y + 6;
  const right = Math.max(...rails.map((rail) => rail.x)) + railWidth / 2;
  return { width: right, height: bottom + 2, top, bottom, placed, kept: keptBy(placed, bottom) };
}

function keptBy(placed: readonly Placed[], bottom: number): readonly Kept[] {
  return placed.flatMap(({ mark, effect, y1 }, i): readonly Kept[] => {
    if (mark.type !== 'message' || !effect?.what || (effect.verb !== 'gives' && effect.verb !== 'keeps'))
      return [];
    const end = placed
      .slice(i + 1)
      .find(
        (later) =>
          later.effect?.verb === 'drops' && later.mark.type === 'message' && later.mark.to === mark.to,
      );
    return [{ rail: mark.to, what: effect.what, y0: y1, y1: end?.y1 ?? bottom, ended: end !== undefined }];
  });
}

/** The rail with this id. */
export function railNamed(rails: readonly Rail[], id: string): Rail {
  const rail = rails.find((candidate) => candidate.id === id);
  if (!rail) throw new Error(`The layout has lost the participant "${id}".`);
  return rail;
}
