/** Places the words of a row: each takes its longest wording that fits between the rails that hold something, or none. */
import type { Grid } from './columns.ts';
import type { LabelRules } from './density.ts';
import type { PlaceId } from '#model/trace/place.ts';
import type { Mark, Tone } from './mark.ts';
import { monoWidth, serifWidth } from './text-width.ts';

export interface Label {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** Degrees, about (x, y). */
  readonly angle: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly mono: boolean;
  readonly size: number;
  readonly tone: Tone;
}

/** Says whether a rail carries something at a height of the paper. */
export type Occupied = (slot: PlaceId, y: number) => boolean;

type Along = Extract<Mark, { type: 'along' }>;
type Note = Extract<Mark, { type: 'note' }>;

/** Space between a rail's centre and a note beside it, and between a label and the rails it runs between. */
const BESIDE = 14;
const BESIDE_STAMP = 20;
const CLEAR = 9;
/** So much further than the rules of a density let it a label may reach, if nothing shorter would be any better. */
const POKE_MORE = 3;
/** A browser's rail may carry a ribbon and a second secret beside it. */
const CLEAR_REST = 18;

export function labelsOf(marks: readonly Mark[], grid: Grid, occupied: Occupied): readonly Label[] {
  const rules = grid.density.labels;
  if (!rules) return [];
  const labels: Label[] = [];
  const taken = marks.flatMap((mark) =>
    mark.type === 'query' ? [extent(grid.x(mark.from), grid.x(mark.to))] : [],
  );
  for (const mark of marks) {
    const label =
      mark.type === 'along'
        ? placeAlong(mark, grid, rules, occupied)
        : mark.type === 'note'
          ? placeNote(
              mark,
              grid,
              rules,
              occupied,
              taken,
              marks.some(
                (other) => (other.type === 'stamp' || other.type === 'end') && other.slot === mark.slot,
              ),
            )
          : undefined;
    if (label) labels.push(label);
  }
  return labels;
}

const extent = (a: number, b: number): readonly [number, number] => [Math.min(a, b), Math.max(a, b)];

/** Along a slanted line: in the widest stretch between two occupied rails, above the line. */
function placeAlong(mark: Along, grid: Grid, rules: LabelRules, occupied: Occupied): Label | undefined {
  const size = rules.along;
  const [x0, x1] = [grid.x(mark.from), grid.x(mark.to)];
  const [left, right] = extent(x0, x1);
  const slope = (mark.y1 - mark.y0) / (x1 - x0 || 1);
  const yAt = (x: number) => mark.y0 + (x - x0) * slope;
  const barriers = grid.rails
    .filter((slot) => grid.columnOf(slot) === 'server' || occupied(slot, yAt(grid.x(slot))))
    .map((slot) => grid.x(slot))
    .filter((x) => x > left + 1 && x < right - 1);
  const stops = [left, ...barriers.toSorted((a, b) => a - b), right];
  const [from, to] = widest(stops);
  const tilt = Math.atan(slope);
  for (const text of mark.words) {
    const half = (monoWidth(text, size) / 2) * Math.cos(tilt);
    const [first, last] = [from + CLEAR + half, to - CLEAR - half];
    if (first > last) continue;
    // A long label's upper end must not reach into the row above: then it moves down the line.
    const lowest = mark.y0 - rules.poke + mark.rise + size * 0.7 + half * Math.abs(slope);
    const middle = (from + to) / 2;
    const down = Math.max(0, lowest - yAt(middle)) / (slope || 1);
    const x = Math.min(last, Math.max(first, middle + down));
    if (lowest - yAt(x) > POKE_MORE) continue;
    return {
      text,
      x,
      y: yAt(x) - mark.rise,
      angle: (tilt * 180) / Math.PI,
      anchor: 'middle',
      mono: true,
      size,
      tone: mark.tone,
    };
  }
  return undefined;
}

function widest(stops: readonly number[]): readonly [number, number] {
  let best: readonly [number, number] = [stops[0] ?? 0, stops[0] ?? 0];
  stops.slice(1).forEach((stop, i) => {
    const start = stops[i] ?? stop;
    if (stop - start > best[1] - best[0]) best = [start, stop];
  });
  return best;
}

/** Beside a rail: towards the wire if there is room, else the other side. */
function placeNote(
  mark: Note,
  grid: Grid,
  rules: LabelRules,
  occupied: Occupied,
  taken: readonly (readonly [number, number])[],
  stamped: boolean,
): Label | undefined {
  const beside = stamped ? BESIDE_STAMP : BESIDE;
  const size = rules.beside;
  const x = grid.x(mark.slot);
  const column = grid.columnOf(mark.slot);
  const away = (column === 'server' && rules.serverNotes === 'inward') || column === 'store' ? -1 : 1;
  const first = (away * grid.side) as 1 | -1;
  const other: 1 | -1 = first === 1 ? -1 : 1;
  // In a low row a note on the wire's side would meet the label of the next message.
  const outside = rules.serverNotes === 'outward' && column === 'server' && taken.length === 0;
  const sides = (outside ? [first] : [first, other]).map((side) => ({
    side,
    room: roomBeside(mark, grid, occupied, side),
  }));
  for (const words of mark.words) {
    for (const { side, room } of sides) {
      const width = serifWidth(words, size);
      const [left, right] = extent(x + side * beside, x + side * (beside + width));
      if (width > room - beside || taken.some(([from, to]) => right > from + 2 && left < to - 2)) continue;
      return {
        text: words,
        x: x + side * beside,
        y: mark.y + size * 0.33,
        angle: 0,
        anchor: side === 1 ? 'start' : 'end',
        mono: false,
        size,
        tone: mark.tone,
      };
    }
  }
  return undefined;
}

function roomBeside(mark: Note, grid: Grid, occupied: Occupied, side: 1 | -1): number {
  const x = grid.x(mark.slot);
  const [first, last] = chartEdges(grid);
  const edge = side === 1 ? last - x : x - first;
  const rooms = grid.rails
    .filter((slot) => slot !== mark.slot && (grid.columnOf(slot) === 'server' || occupied(slot, mark.y)))
    .map((slot): readonly [number, number] => [
      (grid.x(slot) - x) * side,
      grid.columnOf(slot) === 'browser' ? CLEAR_REST : CLEAR,
    ])
    .filter(([distance]) => distance > 0)
    .map(([distance, clear]) => distance - clear);
  return Math.min(edge - 2, ...rooms);
}

/** The chart without the axis that may stand at its left. */
const chartEdges = (grid: Grid): readonly [number, number] => [grid.inset, grid.width];
