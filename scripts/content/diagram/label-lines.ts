/** Breaks the words of a label into lines that fit; what stands in backticks is set in the monospaced face. */
import { monoWidth, serifWidth } from '../../../src/stage/text-width.ts';

/** A stretch of a line in one face. */
export interface Part {
  readonly text: string;
  readonly mono: boolean;
}

export type Line = readonly Part[];

/** The monospaced face is cut larger than the serif one. */
export const MONO_SHARE = 0.93;

/** Narrower steps than this, pixels, make no line look better. */
const STEP = 4;

/**
 * `text` in as few lines as `room` pixels allow, all about equally long. A word
 * that is wider than the room has a line to itself.
 */
export function breakLabel(text: string, room: number, fontSize: number, bold = false): readonly Line[] {
  const words = wordsOf(text);
  const width = (line: Line) => lineWidth(line, fontSize, bold);
  let lines = fill(words, room, width);
  for (let narrower = room - STEP; narrower > 0; narrower -= STEP) {
    const others = fill(words, narrower, width);
    if (others.length > lines.length || others.some((line) => width(line) > narrower)) break;
    lines = others;
  }
  return lines;
}

/** Width of a line, pixels; errs on the wide side. */
export const lineWidth = (line: Line, fontSize: number, bold = false): number =>
  line.reduce(
    (sum, { text, mono }) =>
      sum + (mono ? monoWidth(text, fontSize * MONO_SHARE) : serifWidth(text, fontSize, bold)),
    0,
  );

function fill(words: readonly Line[], room: number, width: (line: Line) => number): readonly Line[] {
  const lines: Line[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    const longer = last && joined(last, word);
    if (longer && width(longer) <= room) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** A word may change its face: `/login`, has a comma in the other one. */
function wordsOf(text: string): readonly Line[] {
  const words: Part[][] = [[]];
  text.split('`').forEach((stretch, i) => {
    stretch.split(/\s+/).forEach((piece, j) => {
      if (j > 0) words.push([]);
      if (piece !== '') words.at(-1)?.push({ text: piece, mono: i % 2 === 1 });
    });
  });
  return words.filter((word) => word.length > 0);
}

/** Two words with a space between them, which stays in the monospaced face only inside of it. */
function joined(line: Line, word: Line): Line {
  const [before, after] = [line.at(-1), word[0]];
  if (!before || !after) return line;
  if (before.mono === after.mono)
    return [...line.slice(0, -1), { ...before, text: `${before.text} ${after.text}` }, ...word.slice(1)];
  return before.mono
    ? [...line, { ...after, text: ` ${after.text}` }, ...word.slice(1)]
    : [...line.slice(0, -1), { ...before, text: `${before.text} ` }, ...word];
}
