/** Links that open a token: in the fragment, which is never sent, without the key, and with the signature masked unless asked. */
import { maskSignature } from '#model/token-reader/masked-signature.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';

/** The address that opens this token. */
export function linkTo(token: TokenReading, withSignature: boolean): string {
  const { origin, pathname } = location;
  const shared = withSignature ? token.token : maskSignature(token);
  return `${origin}${pathname}#token=${encodeURIComponent(shared)}`;
}
