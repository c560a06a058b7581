/** Signing an edited token again. */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import { writeBase64url } from '../token-reader/base64url.ts';
import { writeUtf8 } from '../token-reader/utf8.ts';
import { hmac } from './hmac.ts';

/**
 * The compact serialization of a signing input under an HMAC secret; `undefined` when `alg` is no HMAC algorithm
 * or there is no secret: nothing is signed with a key that was not given.
 */
export async function signCompact(
  signingInput: string,
  alg: string | undefined,
  secret: Uint8Array<ArrayBuffer>,
): Promise<string | undefined> {
  const algorithm = signatureAlgorithm(alg);
  if (algorithm?.family !== 'hmac' || !algorithm.hash || secret.length === 0) return undefined;
  const mac = await hmac(algorithm.hash, secret, writeUtf8(signingInput));
  return `${signingInput}.${writeBase64url(mac)}`;
}
