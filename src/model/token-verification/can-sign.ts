/** Which keys can sign, judged by their looks; whether one really does is seen when it signs. */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import { hasCryptography } from './cryptography.ts';
import { KEY_TYPES } from './key-types.ts';
import type { GivenKey } from './given-key.ts';

/** Whether something can be signed here, and a key is a secret for an `alg` that takes one, or a private key for one that takes that. */
export function canSign(given: GivenKey, alg: string | undefined): boolean {
  const algorithm = signatureAlgorithm(alg);
  if (!algorithm || !hasCryptography()) return false;
  const isHmac = algorithm.family === 'hmac';
  switch (given.kind) {
    case 'secret':
      return isHmac;
    case 'pem':
      return !isHmac && given.label.includes('PRIVATE') && !given.label.includes('ENCRYPTED');
    case 'jwk': {
      const { kty, k, d, priv } = given.jwk;
      return kty === KEY_TYPES[algorithm.family] && (isHmac ? k : (d ?? priv)) !== undefined;
    }
    default:
      return false;
  }
}
