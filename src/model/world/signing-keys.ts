/**
 * Where a server of the simulated world gets its signing key. None is ever made: a run must be the same each
 * time, so keys come from committed pools, and each pool is fetched with the first run that needs it.
 */
import type { SigningKey } from '../origin-server/token-profile.ts';
import type { RandomSource } from '../random.ts';
import type { SigningAlgorithm } from '../settings.ts';

/** 256 bits for HS256 (RFC 7518 §3.2). It signs nothing outside this simulation. */
export const DEMO_ONLY_KEY: SigningKey = {
  kty: 'oct',
  kid: 'k1',
  alg: 'HS256',
  k: 'jxwPXmorTXyeOhtdf5AkNhisXn2bDzwqTm2LHwqcflM',
};

const POOLS: Readonly<Record<SigningAlgorithm, () => Promise<readonly SigningKey[]>>> = {
  HS256: async () => (await import('./demo-only-keys/hs256.ts')).DEMO_ONLY_HS256_KEYS,
  RS256: async () => (await import('./demo-only-keys/rs256.ts')).DEMO_ONLY_RS256_KEYS,
  ES256: async () => (await import('./demo-only-keys/es256.ts')).DEMO_ONLY_ES256_KEYS,
  Ed25519: async () => (await import('./demo-only-keys/ed25519.ts')).DEMO_ONLY_ED25519_KEYS,
};

/** The key that was put into the server's configuration: the same one in every run. */
export async function configuredKey(algorithm: SigningAlgorithm): Promise<SigningKey> {
  if (algorithm === 'HS256') return DEMO_ONLY_KEY;
  return firstOf(await POOLS[algorithm](), algorithm);
}

/**
 * A key as a server makes one at boot: drawn by the run's dice, never one whose name is in `taken`.
 * Throws a RangeError when none is left.
 */
export async function keyFromPool(
  random: RandomSource,
  algorithm: SigningAlgorithm,
  taken: readonly string[] = [],
): Promise<SigningKey> {
  const free = (await POOLS[algorithm]()).filter(({ kid }) => !taken.includes(kid));
  const [drawn = 0] = random.octets(1);
  return firstOf(free.slice(drawn % Math.max(1, free.length)), algorithm);
}

function firstOf([key]: readonly SigningKey[], algorithm: SigningAlgorithm): SigningKey {
  if (!key) throw new RangeError(`The pool has no more keys for ${algorithm}.`);
  return key;
}
