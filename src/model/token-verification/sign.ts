/** Signing an edited token again. */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import { writeBase64url } from '../encoding/base64url.ts';
import { writeUtf8 } from '../encoding/utf8.ts';
import { cryptoParameters } from './crypto-parameters.ts';
import type { GivenKey } from './given-key.ts';
import { importKey } from './import-key.ts';

/**
 * The compact serialization of a signing input; `undefined` when the key cannot sign with that algorithm: a public key,
 * one of another kind, or none. Nothing is ever signed with a key that was not given.
 */
export async function signCompact(
  signingInput: string,
  alg: string | undefined,
  given: GivenKey,
): Promise<string | undefined> {
  const algorithm = signatureAlgorithm(alg);
  if (!algorithm || given.kind === 'none' || given.kind === 'broken' || given.kind === 'jwk-set')
    return undefined;
  const imported = await importKey(given, algorithm, 'sign');
  if (!imported.ok) return undefined;
  const { use } = cryptoParameters(algorithm);
  try {
    const signature = await crypto.subtle.sign(use, imported.value.key, writeUtf8(signingInput));
    return `${signingInput}.${writeBase64url(new Uint8Array(signature))}`;
  } catch {
    return undefined;
  }
}
