/** What a JWK says it is for (RFC 7517 §4.2 to §4.4), held against what it is used for. */
import type { SignatureAlgorithm } from '../token-reader/algorithms.ts';
import type { Finding } from '../token-reader/finding.ts';
import type { Jwk } from './given-key.ts';

/** EdDSA and the names that RFC 9864 gives its members mean the same key. */
const SAME: ReadonlyMap<string, string> = new Map([
  ['Ed25519', 'EdDSA'],
  ['Ed448', 'EdDSA'],
]);
const familyName = (alg: string): string => SAME.get(alg) ?? alg;

/**
 * Why a verifier that heeds the restrictions of `jwk` does not check `algorithm` with it, as what follows "this key";
 * `null` when nothing stands against it. A private key marked for signing may check, since its public half does.
 */
export function restrictionAgainst(jwk: Jwk, algorithm: SignatureAlgorithm): string | null {
  const { use, alg, key_ops: operations } = jwk;
  if (alg !== undefined && (typeof alg !== 'string' || familyName(alg) !== familyName(algorithm.alg)))
    return `is meant for alg ${quoted(alg)}, not for ${algorithm.alg} (RFC 7517 §4.4)`;
  if (use !== undefined && use !== 'sig')
    return `has use ${quoted(use)}, and only sig allows to check signatures (RFC 7517 §4.2)`;
  if (operations === undefined) return null;
  const isSigner = algorithm.family !== 'hmac' && (typeof jwk['d'] === 'string' || 'priv' in jwk);
  const isAllowed =
    Array.isArray(operations) && (operations.includes('verify') || (isSigner && operations.includes('sign')));
  return isAllowed ? null : `has key_ops ${quoted(operations)}, without verify (RFC 7517 §4.3)`;
}

/** The finding for a key that fitted although its own members are against it. */
export const restrictedKey = (restriction: string): Finding => ({
  id: 'restricted-key',
  severity: 'danger',
  title: 'The key matches, but it is not meant for this',
  remedy: `This key ${restriction}. Strict verifiers refuse it. Use each key for one algorithm and one purpose.`,
  source: 'RFC 7517 §4.2 to §4.4, RFC 8725 §3.1',
  segment: 'key',
  path: null,
});

const quoted = (value: unknown): string => JSON.stringify(value).slice(0, 60);
