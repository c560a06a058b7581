/** Gives every mark of a diagram its place: participants stand side by side, time runs down, a message takes a little of it to arrive. */
import { breakLabel, type Line } from './label-lines.ts';
import type { DiagramSize } from './sizes.ts';
import type { DiagramSource, Effect, Mark } from './source.ts';

/** A participant: its name stands over a vertical line. Coordinates are CSS pixels. */
export interface Rail {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly lines: readonly Line[];
}

/** A mark with its place. `y0` is where it begins, `y1` where it ends. */
export interface Placed {
  readonly mark: Mark;
  /** From rail to rail; one and the same for what happens at one place. */
  readonly x0: number;
  readonly x1: number;
  readonly y0: number;
  readonly y1: number;
  readonly label: Label;
}

export interface Label {
  readonly lines: readonly Line[];
  /** Along the line of a message, beside a rail, or across all of them. */
  readonly place: 'along' | 'left' | 'right' | 'across';
  /** So wide a line may be. */
  readonly room: number;
}

/** Something that rests at a place for a while. */
export interface Kept {
  readonly x: number;
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
  readonly rails: readonly Rail[];
  readonly placed: readonly Placed[];
  readonly kept: readonly Kept[];
}

/** Height of the pictures over the names. */
const HEAD = 30;
/** From a rail to the words beside it, and to those that run towards it. */
export const BESIDE = 12;
const CLEAR = 8;
/** What is issued at the beginning of a message takes this share of its way from the words. */
const ISSUED = 0.06;

export function arrange(source: DiagramSource, size: DiagramSize): Arrangement {
  const { lineHeight, fontSize, slant } = size;
  const rails = railsOf(source, size);
  const top = HEAD + Math.max(...rails.map(({ lines }) => lines.length)) * lineHeight + 8;
  const width = (rails.at(-1)?.x ?? 0) + size.edge;
  const xOf = (id: string): number => rails.find((rail) => rail.id === id)?.x ?? 0;
  let y = top + 8;
  const placed = source.marks.map((mark): Placed => {
    const [x0, x1] = [xOf(mark.from), xOf(mark.to)];
    const { place, room } = labelPlace(mark, [0, ...rails.map((rail) => rail.x), width], x0, x1);
    const lines = breakLabel(mark.text, room, fontSize);
    const text = lines.length * lineHeight;
    const moves = place === 'along';
    const y0 = moves ? y + text + 6 : y;
    const y1 = y0 + (moves ? slant : text);
    y = y1 + (moves ? 10 : 8);
    return { mark, x0, x1, y0, y1, label: { lines, place, room } };
  });
  const bottom = y + 6;
  return { width, height: bottom + 2, top, bottom, rails, placed, kept: keptBy(placed, bottom) };
}

/** Many participants stand closer together. */
function railsOf(
  { participants }: DiagramSource,
  { step, edge, most, fontSize }: DiagramSize,
): readonly Rail[] {
  const apart = Math.min(step, (most - 2 * edge) / Math.max(1, participants.length - 1));
  return participants.map(({ id, name }, i) => ({
    id,
    name,
    x: edge + i * apart,
    lines: breakLabel(name, apart - CLEAR, fontSize, true),
  }));
}

/** `stops`: the rails and both edges, from left to right. */
function labelPlace(mark: Mark, stops: readonly number[], x0: number, x1: number): Omit<Label, 'lines'> {
  const distance = Math.abs(x1 - x0);
  if (mark.type === 'message' && distance > 0) {
    const issued = mark.effect?.verb === 'gives' ? distance * ISSUED : 0;
    return { place: 'along', room: distance - issued - 2 * CLEAR };
  }
  if (distance > 0) return { place: 'across', room: distance - 2 * BESIDE };
  const told = mark.type === 'note' && mark.side !== 'over' ? mark.side : null;
  const place = told ?? (stops.at(-2) === x0 ? 'left' : 'right');
  const next = place === 'left' ? stops.findLast((x) => x < x0) : stops.find((x) => x > x0);
  return { place, room: Math.abs((next ?? x0) - x0) - BESIDE - CLEAR };
}

function keptBy(placed: readonly Placed[], bottom: number): readonly Kept[] {
  return placed.flatMap(({ mark, x1, y1 }, i): readonly Kept[] => {
    if (mark.type !== 'message') return [];
    const { effect } = mark;
    if (!effect?.what || (effect.verb !== 'gives' && effect.verb !== 'keeps')) return [];
    const end = placed
      .slice(i + 1)
      .find(
        (later) => later.mark.type === 'message' && later.mark.effect?.verb === 'drops' && later.x1 === x1,
      );
    return [{ x: x1, what: effect.what, y0: y1, y1: end?.y1 ?? bottom, ended: end !== undefined }];
  });
}
