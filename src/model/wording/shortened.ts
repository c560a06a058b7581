/** The first `length` characters and "…"; all of it where a cut would save nothing. */
export const shortened = (text: string, length: number): string =>
  text.length > length + 1 ? `${text.slice(0, length)}…` : text;
