/** How Web Cryptography names the signature algorithms of JOSE. */
import type { SignatureAlgorithm } from '../token-reader/algorithms.ts';

interface Parameters {
  /** For `importKey` and `generateKey`. */
  readonly key: { readonly name: string; readonly hash?: string; readonly namedCurve?: string };
  /** For `sign` and `verify`. */
  readonly use: { readonly name: string; readonly hash?: string; readonly saltLength?: number };
}

const HASH_OCTETS = { 'SHA-256': 32, 'SHA-384': 48, 'SHA-512': 64 } as const;

/** Parameters for an algorithm; whether this browser has it shows when it is used. */
export function cryptoParameters({ alg, family, hash, curve }: SignatureAlgorithm): Parameters {
  if (family === 'hmac') return { key: { name: 'HMAC', hash: hash ?? '' }, use: { name: 'HMAC' } };
  if (family === 'rsa' && alg.startsWith('PS')) {
    const saltLength = hash ? HASH_OCTETS[hash] : 0;
    return { key: { name: 'RSA-PSS', hash: hash ?? '' }, use: { name: 'RSA-PSS', saltLength } };
  }
  if (family === 'rsa') {
    const name = 'RSASSA-PKCS1-v1_5';
    return { key: { name, hash: hash ?? '' }, use: { name } };
  }
  if (family === 'ec') {
    return { key: { name: 'ECDSA', namedCurve: curve ?? '' }, use: { name: 'ECDSA', hash: hash ?? '' } };
  }
  return { key: { name: curve ?? alg }, use: { name: curve ?? alg } };
}
