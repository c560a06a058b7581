/** Makes a key for an algorithm. */
import { isRecord } from '../record.ts';
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import { cryptoParameters } from './crypto-parameters.ts';

/** A private JWK (RFC 7517) as text, or `undefined` where this browser cannot make one. */
export async function generateKey(alg: string): Promise<string | undefined> {
  const algorithm = signatureAlgorithm(alg);
  if (!algorithm) return undefined;
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
    if (!(key instanceof CryptoKey)) return undefined;
    const jwk = await crypto.subtle.exportKey('jwk', key);
    const { ext: _ext, key_ops: _operations, ...plain } = jwk;
    return JSON.stringify({ ...plain, alg });
  } catch {
    return undefined;
  }
}
