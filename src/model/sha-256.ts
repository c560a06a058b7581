/** SHA-256 of a text, as servers keep identifiers at rest: who reads the table cannot use what it holds. */
import { writeBase64url } from './token-reader/base64url.ts';

/** SHA-256 of the UTF-8 octets of `text`, base64url without padding: 43 characters. */
export async function sha256(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return writeBase64url(new Uint8Array(digest));
}
