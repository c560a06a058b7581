/** A long input with its middle folded away: a text box of a megabyte holds up the page with every selection. */

/** Up to here a text is shown whole. */
export const LONGEST_UNFOLDED = 20_000;

const HEAD = 1536;
const TAIL = 512;
/** Part of the line that stands for the middle; no token has it. */
const SIGN = '⋯';

/** How much of an input is shown before and after the fold, in characters. */
export interface Fold {
  readonly input: string;
  readonly head: number;
  readonly tail: number;
}

/** The fold of an input that was not edited yet; `null` for one that is shown whole. */
export const foldOf = (input: string): Fold | null =>
  input.length > LONGEST_UNFOLDED ? { input, head: HEAD, tail: TAIL } : null;

const hiddenBy = ({ input, head, tail }: Fold): string => input.slice(head, input.length - tail);

const lineFor = (fold: Fold): string =>
  `\n${SIGN} ${(fold.input.length - fold.head - fold.tail).toLocaleString('en')} characters folded ${SIGN}\n`;

/** What the box shows. */
export function foldedText(fold: Fold): string {
  const { input, head, tail } = fold;
  return `${input.slice(0, head)}${lineFor(fold)}${input.slice(input.length - tail)}`;
}

/**
 * The whole text for an edited (or selected) piece of what the box shows. A piece without any fold is taken
 * as it is; `null` where the line of the fold itself was changed, which says nothing about the middle.
 */
export function unfold(text: string, fold: Fold): Fold | null {
  const line = lineFor(fold);
  const at = text.indexOf(line);
  if (at >= 0) {
    const tail = text.slice(at + line.length);
    return { input: `${text.slice(0, at)}${hiddenBy(fold)}${tail}`, head: at, tail: tail.length };
  }
  return text.includes(SIGN) ? null : { input: text, head: HEAD, tail: TAIL };
}
