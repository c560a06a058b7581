/** Makes a given key usable for opening a JWE, or says why it does not fit. */
import { importJWK, importPKCS8 } from 'jose';
import type { CryptoKey as JoseKey } from 'jose';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { isRecord } from '../record.ts';
import { readBase64url } from '../encoding/base64url.ts';
import { isSealedByAnyone } from '../token-reader/encryption-names.ts';
import { curveOfSec1, keyInfo, wrapEcPrivateKey, wrapRsaPrivateKey } from './der.ts';
import type { Jwk } from './given-key.ts';
import type { SingleKey } from './import-key.ts';
import type { JweHeader } from './jwe-faults.ts';
import { secretSize } from './jwe-sizes.ts';

export type OpeningKey = JoseKey | Uint8Array;

/** What opens a token of this `alg`, in words. */
export function neededKey(alg: string): string {
  if (alg.startsWith('RSA')) return 'the private RSA key';
  if (alg.startsWith('ECDH')) return 'the private key of the recipient';
  return alg.startsWith('PBES2') ? 'the password' : 'the shared secret';
}

/** Whether an `alg` rests on a shared secret or a password. */
export const isShared = (alg: string): boolean => !isSealedByAnyone(alg);

/** Imports `given` for the `alg` and `enc` of a header that has no fault. Fails with a sentence that names the key. */
export async function importOpeningKey(
  given: SingleKey,
  header: JweHeader,
): Promise<Result<OpeningKey, string>> {
  const alg = String(header['alg']);
  const enc = String(header['enc']);
  if (isShared(alg)) return readShared(given, alg, enc);
  if (given.kind === 'secret')
    return fail(
      `${alg} needs ${neededKey(alg)} as PEM or JWK; what stands in Key was read as a shared secret.`,
    );
  const imported =
    given.kind === 'jwk' ? await fromJwk(given.jwk, alg, header) : await fromPem(given, alg, header);
  if (!imported.ok) return imported;
  const { modulusLength } = imported.value.algorithm as { readonly modulusLength?: number };
  return modulusLength !== undefined && modulusLength < LEAST_RSA_BITS
    ? fail(`${alg} demands ${LEAST_RSA_BITS} bits (RFC 7518 §4.2, §4.3); this RSA key has ${modulusLength}.`)
    : imported;
}

const LEAST_RSA_BITS = 2048;

function readShared(given: SingleKey, alg: string, enc: string): Result<Uint8Array, string> {
  if (given.kind === 'pem')
    return fail(`${alg} needs ${neededKey(alg)}, and this is a PEM ${given.label.toLowerCase()}.`);
  if (given.kind === 'jwk' && given.jwk['kty'] !== 'oct')
    return fail(`${alg} needs a key of kty oct; this JWK has kty ${String(given.jwk['kty'])}.`);
  const k = given.kind === 'jwk' ? given.jwk['k'] : '';
  if (typeof k !== 'string') return fail('This JWK of kty oct has no k.');
  const octets = given.kind === 'jwk' ? readBase64url(k).octets : given.octets;
  const size = secretSize(alg, enc);
  const user = alg === 'dir' ? `dir with ${enc}` : alg;
  return size !== null && octets.length !== size
    ? fail(`${user} takes a secret of ${size} bytes; this one has ${octets.length}.`)
    : ok(octets);
}

async function fromJwk(given: Jwk, alg: string, header: JweHeader): Promise<Result<JoseKey, string>> {
  const { alg: _alg, use: _use, key_ops: _operations, ext: _ext, ...jwk } = given;
  const kinds = alg.startsWith('RSA') ? ['RSA'] : ['EC', 'OKP'];
  const { kty, crv, d } = jwk;
  if (!kinds.includes(String(kty)))
    return fail(`${alg} needs a key of kty ${kinds.join(' or ')}; this JWK has kty ${String(kty)}.`);
  const misfit = curveMisfit(alg, header, crv);
  if (misfit !== null) return fail(misfit);
  if (d === undefined) return fail(`This JWK is public: ${neededKey(alg)} opens the token.`);
  try {
    const key = await importJWK(jwk, alg);
    return key instanceof Uint8Array ? fail(`This JWK is no private key.`) : ok(key);
  } catch (error) {
    return fail(describeRefusal(error, alg));
  }
}

/** The key agreed on lies on one curve, that of `epk` (RFC 7518 §4.6.1.1). */
function curveMisfit(alg: string, { epk }: JweHeader, curve: unknown): string | null {
  const wanted = alg.startsWith('ECDH') && isRecord(epk) ? epk['crv'] : undefined;
  return typeof wanted === 'string' && typeof curve === 'string' && curve !== wanted
    ? `The epk of the token is on ${wanted.slice(0, 60)}; this key is on ${curve.slice(0, 60)}.`
    : null;
}

async function fromPem(
  { label, der }: Extract<SingleKey, { readonly kind: 'pem' }>,
  alg: string,
  header: JweHeader,
): Promise<Result<JoseKey, string>> {
  if (label.includes('ENCRYPTED'))
    return fail('This private key is encrypted with a password; give it decrypted.');
  if (!label.includes('PRIVATE'))
    return fail(`This PEM ${label.toLowerCase()} is public: ${neededKey(alg)} opens the token.`);
  const bare = /^(RSA|EC) /.exec(label)?.[1];
  const info = bare === undefined ? keyInfo(der) : undefined;
  const kind = bare ?? info?.kind ?? null;
  const curve = bare === 'EC' ? curveOfSec1(der) : (info?.curve ?? (kind === 'X25519' ? kind : null));
  const isRsa = alg.startsWith('RSA');
  if (kind !== null && !(isRsa ? ['RSA'] : ['EC', 'X25519', 'X448']).includes(kind))
    return fail(`${alg} needs an ${isRsa ? 'RSA' : 'EC or X25519'} key; this PEM holds an ${kind} key.`);
  const misfit = curveMisfit(alg, header, curve ?? undefined);
  if (misfit !== null) return fail(misfit);
  const pkcs8 =
    bare === 'RSA' ? wrapRsaPrivateKey(der) : bare === 'EC' ? wrapEcPrivateKey(der, curve ?? '') : der;
  if (!pkcs8) return fail('This PEM EC private key names no curve that is known here.');
  const base64 = btoa(Array.from(pkcs8, (octet) => String.fromCharCode(octet)).join(''));
  try {
    return ok(await importPKCS8(`-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----`, alg));
  } catch (error) {
    return fail(describeRefusal(error, alg));
  }
}

function describeRefusal(error: unknown, alg: string): string {
  const name = error instanceof Error ? error.name : '';
  return /NotSupported/.test(name) ||
    (error instanceof Error && 'code' in error && error.code === 'ERR_JOSE_NOT_SUPPORTED')
    ? `This browser cannot decrypt ${alg} with this key.`
    : `The browser cannot read this key as a key for ${alg}: it is damaged, or made for another algorithm.`;
}
