/** Which `kty` of a JWK belongs to which family of algorithms (RFC 7518 §6.1, RFC 8037 §2, RFC 9964). */
import type { KeyFamily } from '../token-reader/algorithms.ts';

export const KEY_TYPES: Readonly<Record<KeyFamily, string>> = {
  hmac: 'oct',
  rsa: 'RSA',
  ec: 'EC',
  okp: 'OKP',
  'ml-dsa': 'AKP',
};
