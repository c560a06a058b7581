/** Findings about the key that was given. */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import type { Finding } from '../token-reader/finding.ts';

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
      segment: 'key',
      path: null,
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
