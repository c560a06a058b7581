/** Characters that are not seen but change what a text says or how it is laid out. */

/** Format characters (bidirectional controls, zero-width marks, the soft hyphen) and fillers; use with `matchAll`. */
export const HIDDEN_CHARACTERS = /\p{Cf}|\u034F|[\u115F\u1160\u17B4\u17B5]/gu;

/** "U+202E". */
export const codePointName = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** The text with a label in the place of each hidden character: "‹U+202E›". */
export const labelHidden = (text: string): string =>
  text.replaceAll(HIDDEN_CHARACTERS, (character) => `‹${codePointName(character)}›`);
