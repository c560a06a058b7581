/** The algorithms of JWE in words (RFC 7518 §4.1 and §5.1). */

const KEY_MANAGEMENT: ReadonlyMap<string, string> = new Map([
  ['RSA1_5', 'key encrypted with RSA PKCS #1 v1.5, deprecated'],
  ['RSA-OAEP', 'key encrypted with RSA-OAEP'],
  ['RSA-OAEP-256', 'key encrypted with RSA-OAEP and SHA-256'],
  ['RSA-OAEP-384', 'key encrypted with RSA-OAEP and SHA-384'],
  ['RSA-OAEP-512', 'key encrypted with RSA-OAEP and SHA-512'],
  ['dir', 'the shared secret is the key'],
  ['ECDH-ES', 'key agreed by ECDH'],
  ...(['128', '192', '256'] as const).flatMap((bits): [string, string][] => [
    [`A${bits}KW`, `key wrapped with AES, ${bits} bits`],
    [`A${bits}GCMKW`, `key wrapped with AES-GCM, ${bits} bits`],
    [`ECDH-ES+A${bits}KW`, `key agreed by ECDH, wrapped with AES, ${bits} bits`],
  ]),
  ['PBES2-HS256+A128KW', 'key from a password, PBKDF2 with SHA-256'],
  ['PBES2-HS384+A192KW', 'key from a password, PBKDF2 with SHA-384'],
  ['PBES2-HS512+A256KW', 'key from a password, PBKDF2 with SHA-512'],
]);

const CONTENT_ENCRYPTION: ReadonlyMap<string, string> = new Map([
  ['A128CBC-HS256', 'content: AES-CBC with HMAC SHA-256'],
  ['A192CBC-HS384', 'content: AES-CBC with HMAC SHA-384'],
  ['A256CBC-HS512', 'content: AES-CBC with HMAC SHA-512'],
  ['A128GCM', 'content: AES-GCM, 128 bits'],
  ['A192GCM', 'content: AES-GCM, 192 bits'],
  ['A256GCM', 'content: AES-GCM, 256 bits'],
]);

/** An `alg` of JWE in words. */
export const keyManagementInWords = (alg: string): string | undefined => KEY_MANAGEMENT.get(alg);

/** An `enc` in words. */
export const contentEncryptionInWords = (enc: string): string | undefined => CONTENT_ENCRYPTION.get(enc);

/** Whether an `alg` of JWE encrypts to a public key (RFC 7518 §4.2 to §4.6): that is open to everyone. */
export const isSealedByAnyone = (alg: string | undefined): boolean => /^(?:RSA|ECDH-ES)/.test(alg ?? '');
