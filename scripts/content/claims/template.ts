/** Texts with measured values in them: "{bytes of open-profile in jwt} bytes". */
import { fail, ok, type Result } from '../../../src/model/result.ts';
import { parseReading, type Reading } from './statement.ts';

/** Words and readings, in the order of the text. */
export type Template = readonly (string | Reading)[];

/** Reads a text; numbers must be measured, so none may be typed. "HS256" is a name. */
export function parseTemplate(text: string): Result<Template, string> {
  const parts: (string | Reading)[] = [];
  for (const [i, piece] of text.split(/\{([^}]*)\}/).entries()) {
    if (i % 2 === 0) {
      const [typed] = /(?<![\w-])\d+(?!\w)/.exec(piece) ?? [];
      if (typed !== undefined) return fail(`types the number ${typed}; a number must be measured: {…}`);
      if (piece !== '') parts.push(piece);
      continue;
    }
    const reading = parseReading(piece);
    if (!reading) return fail(`{${piece}} must be {<what> of <whom> in <run>}`);
    parts.push(reading);
  }
  return ok(parts);
}
