/** How wide a text will be, without a screen to measure it on. Errs on the wide side. */

const NARROW = /[iljtfr.,:;'’|!()[\]I ]/;
const WIDE = /[mwMW@%…—]/;
const CAPITAL = /[A-Z0-9]/;

/** Width of a line of the serif face, pixels. */
export function serifWidth(text: string, size: number, bold = false): number {
  let em = 0;
  for (const character of text)
    em += NARROW.test(character) ? 0.3 : WIDE.test(character) ? 0.88 : CAPITAL.test(character) ? 0.62 : 0.53;
  return em * size * (bold ? 1.06 : 1);
}

/** Width of a line of the monospaced face, which is half an em a character, pixels. */
export const monoWidth = (text: string, size: number): number => [...text].length * size * 0.5;
