/** How many octets the parts of a JWE have (RFC 7518 §4 and §5). */

export interface ContentSizes {
  /** Octets of the content encryption key, of the initialization vector and of the tag. */
  readonly key: number;
  readonly iv: number;
  readonly tag: number;
  readonly isCbc: boolean;
}

/** Of an `enc` of RFC 7518 §5.1: CBC joins two keys (§5.2.2), GCM has one (§5.3); `null` for others. */
export function contentSizes(enc: string): ContentSizes | null {
  const bits = Number(/^A(128|192|256)(?:GCM|CBC-HS(?:256|384|512))$/.exec(enc)?.[1] ?? 0);
  if (bits === 0) return null;
  return enc.endsWith('GCM')
    ? { key: bits / 8, iv: 12, tag: 16, isCbc: false }
    : { key: bits / 4, iv: 16, tag: bits / 8, isCbc: true };
}

/** Octets of the encrypted key that an `alg` makes; `null` where the recipient's RSA key decides. */
export function encryptedKeySize(alg: string, { key }: ContentSizes): number | null {
  if (alg === 'dir' || alg === 'ECDH-ES') return 0;
  if (alg.startsWith('RSA')) return null;
  // AES Key Wrap adds eight octets (RFC 3394 §2.2.1); AES-GCM keeps its tag in the header.
  return alg.endsWith('GCMKW') ? key : key + 8;
}

/** Octets of the shared secret itself; `null` where any will do, or none is shared. */
export function secretSize(alg: string, enc: string): number | null {
  if (alg === 'dir') return contentSizes(enc)?.key ?? null;
  const bits = /^A(128|192|256)(?:GCM)?KW$/.exec(alg)?.[1];
  return bits === undefined ? null : Number(bits) / 8;
}
