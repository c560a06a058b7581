/** The algorithms of JWS that have a name (RFC 7518 §3.1, RFC 8037, RFC 8812, RFC 9864, RFC 9964). */

export type KeyFamily = 'hmac' | 'rsa' | 'ec' | 'okp' | 'ml-dsa';

export interface SignatureAlgorithm {
  readonly alg: string;
  readonly name: string;
  readonly family: KeyFamily;
  /** The hash of HMAC, RSA and ECDSA algorithms. */
  readonly hash: 'SHA-256' | 'SHA-384' | 'SHA-512' | null;
  /** Octets of a whole signature where the algorithm fixes them; an RSA signature is as long as its modulus. */
  readonly signatureOctets: number | null;
  /** Least octets of an HMAC key (RFC 7518 §3.2). */
  readonly leastKeyOctets: number | null;
  /** The curve or parameter set. */
  readonly curve: string | null;
}

const hmac = (bits: 256 | 384 | 512): SignatureAlgorithm => ({
  alg: `HS${bits}`,
  name: `HMAC with SHA-${bits}`,
  family: 'hmac',
  hash: `SHA-${bits}`,
  signatureOctets: bits / 8,
  leastKeyOctets: bits / 8,
  curve: null,
});

const rsa = (prefix: 'RS' | 'PS', bits: 256 | 384 | 512): SignatureAlgorithm => ({
  alg: `${prefix}${bits}`,
  name: prefix === 'RS' ? `RSA PKCS #1 v1.5 with SHA-${bits}` : `RSA-PSS with SHA-${bits}`,
  family: 'rsa',
  hash: `SHA-${bits}`,
  signatureOctets: null,
  leastKeyOctets: null,
  curve: null,
});

const ecdsa = (
  bits: 256 | 384 | 512,
  curve: string,
  signatureOctets: number,
  alg = `ES${bits}`,
): SignatureAlgorithm => ({
  alg,
  name: `ECDSA on ${curve} with SHA-${bits}`,
  family: 'ec',
  hash: `SHA-${bits}`,
  signatureOctets,
  leastKeyOctets: null,
  curve,
});

const okp = (alg: string, curve: string, signatureOctets: number): SignatureAlgorithm => ({
  alg,
  name: `EdDSA on ${curve}`,
  family: 'okp',
  hash: null,
  signatureOctets,
  leastKeyOctets: null,
  curve,
});

const mlDsa = (set: 44 | 65 | 87, signatureOctets: number): SignatureAlgorithm => ({
  alg: `ML-DSA-${set}`,
  name: `ML-DSA-${set}, a post-quantum signature`,
  family: 'ml-dsa',
  hash: null,
  signatureOctets,
  leastKeyOctets: null,
  curve: `ML-DSA-${set}`,
});

const ALGORITHMS: ReadonlyMap<string, SignatureAlgorithm> = new Map(
  [
    ...([256, 384, 512] as const).flatMap((bits) => [hmac(bits), rsa('RS', bits), rsa('PS', bits)]),
    ecdsa(256, 'P-256', 64),
    ecdsa(384, 'P-384', 96),
    ecdsa(512, 'P-521', 132),
    ecdsa(256, 'secp256k1', 64, 'ES256K'),
    okp('EdDSA', 'Ed25519', 64),
    okp('Ed25519', 'Ed25519', 64),
    okp('Ed448', 'Ed448', 114),
    mlDsa(44, 2420),
    mlDsa(65, 3309),
    mlDsa(87, 4627),
  ].map((algorithm) => [algorithm.alg, algorithm]),
);

/** Looks an `alg` value up, exactly as written: names are case-sensitive (RFC 7515 §4.1.1). */
export const signatureAlgorithm = (alg: string | undefined): SignatureAlgorithm | undefined =>
  alg === undefined ? undefined : ALGORITHMS.get(alg);

/** Every algorithm this reader has a name for. */
export const signatureAlgorithms = (): readonly SignatureAlgorithm[] => [...ALGORITHMS.values()];
