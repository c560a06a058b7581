/**
 * A long input of which a text box shows pieces: its head, its tail and a window that can stand anywhere.
 * A text box with a megabyte in it holds up the page with every key; one with a few lines never does.
 */

/** Up to here a text is shown whole. */
export const LONGEST_UNFOLDED = 20_000;
/** Characters in the window. */
export const WINDOW = 4000;

const HEAD = 1536;
const TAIL = 512;
/** Part of every line that stands for what is folded. */
const SIGN = '⋯';

/** From the first character to behind the last, counted in the input. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Fold {
  readonly input: string;
  /** In order and apart from each other; the first begins with the input, the last ends with it. */
  readonly shown: readonly Span[];
  /** Where the window begins; `null` while only head and tail are shown. */
  readonly opened: number | null;
}

/** The fold of an input, with a window at `opened` if that is given; `null` for one that is shown whole. */
export function foldOf(input: string, opened: number | null = null): Fold | null {
  const { length } = input;
  if (length <= LONGEST_UNFOLDED) return null;
  const tail = { start: length - TAIL, end: length };
  if (opened === null) return { input, shown: [{ start: 0, end: HEAD }, tail], opened };
  const start = Math.max(0, Math.min(Math.round(opened), length - WINDOW));
  const shown: Span[] = [];
  for (const span of [{ start: 0, end: HEAD }, { start, end: start + WINDOW }, tail]) {
    const last = shown.at(-1);
    if (last && span.start <= last.end)
      shown[shown.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else shown.push(span);
  }
  return { input, shown, opened: start };
}

/** The same input with a window around a place. */
export const openAround = (input: string, place: number): Fold | null => foldOf(input, place - WINDOW / 2);

/** The same, where head and tail do not show the place already. */
export function foldToSee(input: string, place: number): Fold | null {
  const fold = foldOf(input);
  return fold?.shown.some(({ start, end }) => place >= start && place <= end)
    ? fold
    : openAround(input, place);
}

/** The line that stands for `count` characters. */
export const foldLine = (count: number): string =>
  `\n${SIGN} ${count.toLocaleString('en')} characters folded ${SIGN}\n`;

/** A piece of the input, and where it stands in the box; every following piece has a fold line in front. */
export interface Piece extends Span {
  readonly at: number;
}

/** How the box is put together. */
export function piecesOf({ shown }: Fold): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  let before: Span | null = null;
  for (const span of shown) {
    if (before) at += foldLine(span.start - before.end).length;
    pieces.push({ ...span, at });
    at += span.end - span.start;
    before = span;
  }
  return pieces;
}

/** What the box shows. */
export function foldedText(fold: Fold): string {
  const { input, shown } = fold;
  return shown
    .map(({ start, end }, index) => {
      const before = shown[index - 1];
      return (before ? foldLine(start - before.end) : '') + input.slice(start, end);
    })
    .join('');
}
