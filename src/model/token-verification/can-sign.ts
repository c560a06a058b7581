/** Which keys can sign, judged by their looks; whether one really does is seen when it signs. */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import type { GivenKey } from './given-key.ts';

/** Whether a key is a secret for an `alg` that takes one, or a private key for one that takes that. */
export function canSign(given: GivenKey, alg: string | undefined): boolean {
  const algorithm = signatureAlgorithm(alg);
  if (!algorithm) return false;
  const isHmac = algorithm.family === 'hmac';
  switch (given.kind) {
    case 'secret':
      return isHmac;
    case 'pem':
      return !isHmac && given.label.includes('PRIVATE') && !given.label.includes('ENCRYPTED');
    case 'jwk':
      return isHmac ? 'k' in given.jwk : 'd' in given.jwk || 'priv' in given.jwk;
    default:
      return false;
  }
}
