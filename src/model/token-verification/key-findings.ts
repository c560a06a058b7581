/** Findings about the key that was given or used. */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import { readBase64url } from '../encoding/base64url.ts';
import type { Finding } from '../token-reader/finding.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import type { GivenKey } from './given-key.ts';
import { restrictedKey } from './jwk-restrictions.ts';
import type { UsedKey } from './signature-text-check.ts';

const inKey = { segment: 'key', path: null } as const;

/** What is worth knowing about the key. */
export function findInKey(token: TokenReading, given: GivenKey, used: UsedKey | null): Finding[] {
  const findings: Finding[] = [];
  // A secret that did not match is not the token's.
  if (used) findings.push(...findInSecret(token.alg, secretOf(given)));
  if (used?.from === 'person' && used.isPrivate) {
    findings.push({
      id: 'private-key',
      severity: 'warning',
      title: 'A private key was given where the public one suffices',
      remedy:
        'It stays in this page, but private keys should not be copied about. Checking needs the public key only.',
      source: 'RFC 7515 §10.2',
      ...inKey,
    });
  }
  if (used?.restriction) findings.push(restrictedKey(used.restriction));
  if (used?.bits && used.bits < 2048 && signatureAlgorithm(token.alg)?.family === 'rsa') {
    findings.push({
      id: 'short-rsa-key',
      severity: 'danger',
      title: `An RSA key of ${used.bits} bits is too short`,
      remedy: 'At least 2048 bits are demanded. Many verifiers refuse this key, whatever the signature.',
      source: 'RFC 7518 §3.3',
      ...inKey,
    });
  }
  return findings;
}

/** The octets of a secret, typed or in a JWK of kty oct; none for other keys. */
function secretOf(given: GivenKey): Uint8Array {
  if (given.kind === 'secret') return given.octets;
  const k = given.kind === 'jwk' && given.jwk['kty'] === 'oct' ? given.jwk['k'] : undefined;
  return typeof k === 'string' ? readBase64url(k).octets : new Uint8Array(0);
}

/** A secret shorter than the hash (RFC 7518 §3.2 asks for at least as many bits). */
export function findInSecret(alg: string | undefined, secret: Uint8Array): Finding[] {
  const least = signatureAlgorithm(alg)?.leastKeyOctets ?? 0;
  if (secret.length === 0 || secret.length >= least) return [];
  return [
    {
      id: 'short-secret',
      severity: 'danger',
      title: `The secret has ${secret.length * 8} bits; ${alg ?? 'it'} wants ${least * 8}`,
      remedy: `${guesses(secret)}Anyone who holds one token can try secrets until one matches. Use ${least} random bytes.`,
      source: 'RFC 7518 §3.2',
      ...inKey,
    },
  ];
}

/** How many secrets of that shape there are, where the shape is a plain one. */
function guesses(secret: Uint8Array): string {
  const isLowerCase = secret.every((octet) => octet >= 0x61 && octet <= 0x7a);
  if (!isLowerCase || secret.length > 10) return '';
  const count = (26 ** secret.length).toLocaleString('en');
  return `${secret.length} lower-case letters allow only ${count} secrets. `;
}
