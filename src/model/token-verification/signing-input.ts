/** What a signature covers (RFC 7515 §5.1, RFC 7797 §3). */
import { writeBase64url } from '../encoding/base64url.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { writeUtf8 } from '../encoding/utf8.ts';

type Octets = Uint8Array<ArrayBuffer>;

/** The octets covered, as they are written; `detached` is content that travels apart (RFC 7515 Appendix F). */
export function signingInput(token: TokenReading, detached: string): Octets {
  const { header, payload } = token;
  const head = token.token.slice(header?.start ?? 0, header?.end ?? 0);
  const isDetached = payload !== null && payload.start === payload.end && detached !== '';
  if (!token.isPayloadEncoded) {
    return writeUtf8(`${head}.${isDetached ? detached : (payload?.text ?? '')}`);
  }
  const body = isDetached
    ? writeBase64url(writeUtf8(detached))
    : token.token.slice(payload?.start ?? 0, payload?.end ?? 0);
  return writeUtf8(`${head}.${body}`);
}

/** The same text in its proper spelling, where the token is written otherwise; `undefined` when it is proper. */
export function properSigningInput({
  token,
  header,
  payload,
  isPayloadEncoded,
}: TokenReading): Octets | undefined {
  if (!header || !payload || !isPayloadEncoded) return undefined;
  const proper = `${writeBase64url(header.octets)}.${writeBase64url(payload.octets)}`;
  return token.startsWith(`${proper}.`) ? undefined : writeUtf8(proper);
}
