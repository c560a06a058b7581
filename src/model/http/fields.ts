/** Reading the fields of a message; names are case-insensitive (RFC 9110 §5.1). */
import type { HttpMessage } from './message.ts';

/** Values of every field line with this name, in order. */
export function fieldValues(message: HttpMessage, name: string): readonly string[] {
  const wanted = name.toLowerCase();
  return message.fields.filter(([given]) => given.toLowerCase() === wanted).map(([, value]) => value);
}

/** Value of the first field line with this name. */
export const fieldValue = (message: HttpMessage, name: string): string | undefined =>
  fieldValues(message, name)[0];
