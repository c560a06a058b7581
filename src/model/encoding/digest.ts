/** Digests of texts, in base64url. */
import { writeBase64url } from './base64url.ts';

/** The digest of the UTF-8 octets of `text`; `hash` as WebCrypto names it. */
export async function digestText(hash: 'SHA-256' | 'SHA-384' | 'SHA-512', text: string): Promise<string> {
  const digest = await crypto.subtle.digest(hash, new TextEncoder().encode(text));
  return writeBase64url(new Uint8Array(digest));
}
