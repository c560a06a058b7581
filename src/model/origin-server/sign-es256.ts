/**
 * ES256 without dice (RFC 7518 §3.4). WebCrypto draws a random number for each ECDSA signature, so the same token
 * would be another one in each run; RFC 6979 derives that number from key and message. Fetched with its first use.
 */
import { p256 } from '@noble/curves/nist.js';
import type { CompactJWSHeaderParameters, JWTPayload } from 'jose';
import { readBase64url, writeBase64url } from '../encoding/base64url.ts';
import type { SigningKey } from './token-profile.ts';

const octets = (text: string) => new TextEncoder().encode(text);
const part = (value: object): string => writeBase64url(octets(JSON.stringify(value)));

/** A compact JWT; the signature is R and S, 32 octets each, as RFC 7518 §3.4 wants them. */
export function signEs256(key: SigningKey, header: CompactJWSHeaderParameters, claims: JWTPayload): string {
  const input = `${part(header)}.${part(claims)}`;
  const signature = signatureOf(octets(input), readBase64url(key.d ?? '').octets);
  return `${input}.${writeBase64url(signature)}`;
}

/** R and S for a message, which is hashed with SHA-256; the private key is a number of 32 octets (RFC 6979 §3.2). */
export const signatureOf = (message: Uint8Array, privateKey: Uint8Array): Uint8Array<ArrayBuffer> =>
  // Half of all good signatures have an S in the upper half; only blockchains refuse those.
  p256.sign(message, privateKey, { lowS: false });
