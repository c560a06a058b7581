/** Links that open a token: in the fragment, which is never sent, without the key, and with the signature masked unless asked. */
import type { TokenReading } from '#model/token-reader/reading.ts';

/** Stands for every character of a masked signature. */
const MASK = '_';

/** The address that opens this token. */
export function linkTo(token: TokenReading, withSignature: boolean): string {
  const { signature } = token;
  const { origin, pathname } = location;
  if (withSignature || !signature) return `${origin}${pathname}#token=${token.token}`;
  const masked =
    token.token.slice(0, signature.start) +
    MASK.repeat(signature.end - signature.start) +
    token.token.slice(signature.end);
  return `${origin}${pathname}#token=${masked}`;
}

/** Whether a token's signature was masked by such a link. */
export const isMasked = ({ token, signature }: TokenReading): boolean =>
  signature !== null &&
  signature.end > signature.start &&
  /^_+$/.test(token.slice(signature.start, signature.end));
