/** What was typed into a box that shows a folded input, as an edit of the whole input. */
import { foldLine, foldedText, piecesOf } from './folded-input.ts';
import type { Fold } from './folded-input.ts';

/** An edit of the whole: where it begins, and where the caret stands after it. */
export interface FoldedEdit {
  readonly fold: Fold;
  readonly at: number;
  readonly caret: number;
}

/** The edit went into a fold line, which says nothing about what is folded. */
export interface RefusedEdit {
  /** The nearer end of what is folded, a place of the input. */
  readonly refusedAt: number;
}

/**
 * Reads an edit from the text of the box before (`fold`) and after it (`typed`). Whoever replaces a whole fold line
 * replaces what it stands for. `caret` is where the caret stands in `typed`; it decides between edits that would
 * give the same text.
 */
export function readEdit(fold: Fold, typed: string, caret: number = -1): FoldedEdit | RefusedEdit {
  let { from, to, text } = difference(foldedText(fold), typed, caret, (at) => isInLine(fold, at));
  for (const line of linesOf(fold)) {
    const isFromInside = from > line.at && from < line.at + line.text.length;
    const isToInside = to > line.at && to < line.at + line.text.length;
    // Only the breaks around the sign can go unnoticed.
    const kept =
      (isFromInside ? line.text.slice(0, from - line.at) : '') +
      (isToInside ? line.text.slice(to - line.at) : '');
    if (kept.trim() !== '')
      return { refusedAt: from - line.at < line.at + line.text.length - to ? line.start : line.end };
    if (isFromInside) {
      text = line.text.slice(0, from - line.at) + text;
      from = line.at;
    }
    if (isToInside) {
      text += line.text.slice(to - line.at);
      to = line.at + line.text.length;
    }
  }
  const pieces = piecesOf(fold);
  const first = pieces.findLast(({ at }) => at <= from);
  const last = pieces.findLast(({ at }) => at <= to);
  const start = (first?.start ?? 0) + from - (first?.at ?? 0);
  const end = (last?.start ?? 0) + to - (last?.at ?? 0);
  return { fold: replaced(fold, start, end, text), at: start, caret: start + text.length };
}

/** The fold after `from` to `to` of the input was replaced: what stood in the box stays there, the edit is shown. */
export function replaced(fold: Fold, from: number, to: number, text: string): Fold {
  const input = `${fold.input.slice(0, from)}${text}${fold.input.slice(to)}`;
  const grown = text.length - (to - from);
  const before = fold.shown.filter(({ end }) => end < from);
  const behind = fold.shown.filter(({ start }) => start > to);
  const touched = fold.shown.slice(before.length, fold.shown.length - behind.length);
  const edited = { start: touched[0]?.start ?? from, end: (touched.at(-1)?.end ?? to) + grown };
  const move = (place: number) => place + grown;
  return {
    input,
    shown: [...before, edited, ...behind.map(({ start, end }) => ({ start: move(start), end: move(end) }))],
    opened: fold.opened !== null && fold.opened > from ? Math.max(0, move(fold.opened)) : fold.opened,
  };
}

interface Difference {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The shortest replacement that makes `typed` of `shown`; of several equal ones that at the caret, else one outside the lines. */
function difference(
  shown: string,
  typed: string,
  caret: number,
  isInside: (at: number) => boolean,
): Difference {
  const longest = Math.min(shown.length, typed.length);
  let from = 0;
  while (from < longest && shown[from] === typed[from]) from += 1;
  let same = 0;
  while (same < longest - from && shown[shown.length - 1 - same] === typed[typed.length - 1 - same])
    same += 1;
  const last = { from, to: shown.length - same, text: typed.slice(from, typed.length - same) };
  if (last.text !== '' && last.to > last.from) return last;
  let best: Difference | null = null;
  for (let each = last; ; each = moveLeft(shown, each)) {
    if (each.from + each.text.length === caret) return each;
    if (!isInside(each.from) && !isInside(each.to)) best ??= each;
    if (!canMoveLeft(shown, each)) return best ?? last;
  }
}

/** Whether an insertion or a deletion one character earlier gives the same text. */
const canMoveLeft = (shown: string, { from, to, text }: Difference): boolean =>
  from > 0 && to + text.length > from && shown[from - 1] === (text === '' ? shown[to - 1] : text.at(-1));

const moveLeft = (shown: string, { from, to, text }: Difference): Difference => ({
  from: from - 1,
  to: to - 1,
  text: text === '' ? '' : `${shown[from - 1]}${text.slice(0, -1)}`,
});

interface FoldLine {
  /** Where it stands in the box. */
  readonly at: number;
  readonly text: string;
  /** What it stands for, in the input. */
  readonly start: number;
  readonly end: number;
}

function linesOf(fold: Fold): FoldLine[] {
  const pieces = piecesOf(fold);
  return pieces.slice(1).map((piece, index) => {
    const start = pieces[index]?.end ?? 0;
    const text = foldLine(piece.start - start);
    return { at: piece.at - text.length, text, start, end: piece.start };
  });
}

const isInLine = (fold: Fold, at: number): boolean =>
  linesOf(fold).some((line) => at > line.at && at < line.at + line.text.length);
