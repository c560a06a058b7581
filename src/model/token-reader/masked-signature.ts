/** A signature that was withheld: a token can be shared for reading without being usable. */
import type { TokenReading } from './reading.ts';

/** Stands for every character of a masked signature. */
const MASK = '_';

/** The token with its signature masked; as it is where it has none. */
export function maskSignature({ token, signature }: TokenReading): string {
  if (!signature) return token;
  const { start, end } = signature;
  return token.slice(0, start) + MASK.repeat(end - start) + token.slice(end);
}

/** Whether a token's signature was masked so. */
export const isMasked = ({ token, signature }: Pick<TokenReading, 'token' | 'signature'>): boolean =>
  signature !== null &&
  signature.end > signature.start &&
  /^_+$/.test(token.slice(signature.start, signature.end));
