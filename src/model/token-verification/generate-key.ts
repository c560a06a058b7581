/** Makes a key for an algorithm. */
import { isRecord } from '../record.ts';
import { fail, ok } from '../result.ts';
import type { Result } from '../result.ts';
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import { cryptoParameters } from './crypto-parameters.ts';
import { NO_CRYPTOGRAPHY, hasCryptography } from './cryptography.ts';

/** A private JWK (RFC 7517) as text; fails with a sentence where this browser cannot make one. */
export async function generateKey(alg: string): Promise<Result<string, string>> {
  const algorithm = signatureAlgorithm(alg);
  const missing = fail(`This browser cannot make a key for ${alg}.`);
  if (!algorithm) return missing;
  if (!hasCryptography()) return fail(NO_CRYPTOGRAPHY);
  const { key: parameters } = cryptoParameters(algorithm);
  const size = {
    modulusLength: 2048,
    publicExponent: Uint8Array.of(1, 0, 1),
    length: (algorithm.leastKeyOctets ?? 0) * 8,
  };
  try {
    const usages: KeyUsage[] = ['sign', 'verify'];
    const made: unknown = await crypto.subtle.generateKey({ ...parameters, ...size }, true, usages);
    const key = isRecord(made) && made['privateKey'] instanceof CryptoKey ? made['privateKey'] : made;
    if (!(key instanceof CryptoKey)) return missing;
    const jwk = await crypto.subtle.exportKey('jwk', key);
    const { ext: _ext, key_ops: _operations, ...plain } = jwk;
    return ok(JSON.stringify({ ...plain, alg }));
  } catch {
    return missing;
  }
}
