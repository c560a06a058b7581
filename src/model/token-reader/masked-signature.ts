/** A token whose proof was withheld, so that it can be read and cannot be used. */
import type { TokenReading } from './reading.ts';

/** Stands for every character that was withheld. */
const MASK = '_';

type Range = readonly [start: number, end: number];

/** What proves a token: its signature, or the tag of a JWE; and the signature of its key binding. */
function proofsOf({ token, signature, segments, keyBinding }: TokenReading): Range[] {
  const tag = segments.find(({ name }) => name === 'tag');
  const proofs = [signature, tag].flatMap((segment): Range[] =>
    segment ? [[segment.start, segment.end]] : [],
  );
  if (keyBinding === null) return proofs;
  return [...proofs, [token.lastIndexOf('.') + 1, token.length]];
}

/** The token with all that proves it masked, as long as before. */
export function maskSignature(reading: TokenReading): string {
  return proofsOf(reading).reduce(
    (token, [start, end]) => token.slice(0, start) + MASK.repeat(end - start) + token.slice(end),
    reading.token,
  );
}

/** Whether that was done to a token. */
export function isMasked(reading: TokenReading): boolean {
  const [proof] = proofsOf(reading);
  return proof !== undefined && proof[1] > proof[0] && /^_+$/.test(reading.token.slice(...proof));
}
