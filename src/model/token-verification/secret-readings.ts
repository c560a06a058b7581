/** Other ways to read what was typed as a secret, for when it does not fit as it is read now. */
import { readGivenKey } from './given-key.ts';
import type { GivenKey, SecretForm } from './given-key.ts';

export interface SecretReading {
  readonly given: Extract<GivenKey, { readonly kind: 'secret' }>;
  /** What is different, as it follows "It matches": "when the key is read as hex". */
  readonly difference: string;
}

const FORMS: readonly SecretForm[] = ['text', 'base64url', 'hex'];

/** Every reading, in one of `forms`, that is a secret of other octets than `present`, each once. */
export function otherReadings(keyText: string, present: Uint8Array, forms = FORMS): SecretReading[] {
  const readings: SecretReading[] = [];
  const seen = new Set([String(present)]);
  const add = (given: GivenKey, difference: string): void => {
    if (given.kind !== 'secret' || given.octets.length === 0 || seen.has(String(given.octets))) return;
    seen.add(String(given.octets));
    readings.push({ given, difference });
  };
  for (const form of forms) add(readGivenKey(keyText, form), `when the key is read as ${form}`);
  const begin = keyText.slice(0, keyText.length - keyText.trimStart().length);
  const end = keyText.slice(keyText.trimEnd().length);
  const bare = [
    [keyText.trimEnd(), `without the ${blank(end)} at its end`],
    [keyText.trimStart(), `without the ${blank(begin)} at its beginning`],
    [keyText.trim(), 'without the blanks around it'],
  ] as const;
  for (const [text, difference] of bare) add(readGivenKey(text, 'text'), difference);
  return readings;
}

const blank = (text: string): string => (/[\r\n]/.test(text) ? 'line break' : 'blank');
