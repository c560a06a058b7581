/** Verifies octets under one key. */
import type { SignatureAlgorithm } from '../token-reader/algorithms.ts';
import { cryptoParameters } from './crypto-parameters.ts';

type Octets = Uint8Array<ArrayBuffer>;

/** Whether `signature` is one of `input` under `key`; `undefined` when this browser refuses to compute it. */
export async function verifyOctets(
  key: CryptoKey,
  algorithm: SignatureAlgorithm,
  input: Octets,
  signature: Octets,
): Promise<boolean | undefined> {
  try {
    return await crypto.subtle.verify(cryptoParameters(algorithm).use, key, signature, input);
  } catch {
    return undefined;
  }
}
