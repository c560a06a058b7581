/** Places of the box, and places of the input of which it shows pieces. */
import { piecesOf } from './folded-input.ts';
import type { Fold, Piece, Span } from './folded-input.ts';

const endOf = ({ at, start, end }: Piece): number => at + end - start;

/** The place of the input that stands at `at` in the box. Inside a fold line it is the nearer end of what is folded. */
export function placeInInput(fold: Fold, at: number): number {
  let place = 0;
  let boxEnd = 0;
  for (const piece of piecesOf(fold)) {
    if (at < piece.at) return at - boxEnd < piece.at - at ? place : piece.start;
    if (at <= endOf(piece)) return piece.start + at - piece.at;
    place = piece.end;
    boxEnd = endOf(piece);
  }
  return place;
}

/** Where a place of the input stands in the box; `null` for one that is folded away. */
export function placeInBox(fold: Fold, place: number): number | null {
  const piece = piecesOf(fold).find(({ start, end }) => place >= start && place <= end);
  return piece ? piece.at + place - piece.start : null;
}

/** What of the input a selection of the box stands for; part of a fold line stands for all that it folds. */
export function selectedSpan(fold: Fold, from: number, to: number): Span {
  const pieces = piecesOf(fold);
  const first = pieces.findLast(({ at }) => at <= from);
  const last = pieces.find((piece) => to <= endOf(piece));
  const start = first ? Math.min(first.end, first.start + from - first.at) : 0;
  const end = last ? last.start + Math.max(0, to - last.at) : fold.input.length;
  return { start, end: Math.max(start, end) };
}
