/** Makes a given key usable for one algorithm, or says why it does not fit. */
import type { SignatureAlgorithm } from '../token-reader/algorithms.ts';
import { readBase64url } from '../encoding/base64url.ts';
import type { Result } from '../result.ts';
import { fail, ok } from '../result.ts';
import { cryptoParameters } from './crypto-parameters.ts';
import { NO_CRYPTOGRAPHY, hasCryptography } from './cryptography.ts';
import {
  curveOfSec1,
  keyInfo,
  publicKeyOfCertificate,
  wrapEcPrivateKey,
  wrapRsaPrivateKey,
  wrapRsaPublicKey,
} from './der.ts';
import type { KeyInfo } from './der.ts';
import type { GivenKey, Jwk } from './given-key.ts';
import { KEY_TYPES } from './key-types.ts';

export type SingleKey = Extract<GivenKey, { readonly kind: 'secret' | 'pem' | 'jwk' }>;

export interface ImportedKey {
  readonly key: CryptoKey;
  /** A private key was given; its public half verifies. */
  readonly isPrivate: boolean;
  /** Bits of an RSA modulus or of a secret; `null` where the algorithm fixes the size. */
  readonly bits: number | null;
}

/** Why a key cannot be used: in a sentence that names key and algorithm. */
export type ImportFailure = string;

/** Members that narrow what a key may be used for; the person who gave it decides that here. */
const RESTRICTIONS = ['key_ops', 'use', 'alg', 'ext'];
const PRIVATE_MEMBERS = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'priv'];

/** Imports for verifying (`verify`) or signing (`sign`). */
export async function importKey(
  given: SingleKey,
  algorithm: SignatureAlgorithm,
  usage: 'verify' | 'sign',
): Promise<Result<ImportedKey, ImportFailure>> {
  const misfit = describeMisfit(given, algorithm);
  if (misfit) return fail(misfit);
  if (!hasCryptography()) return fail(NO_CRYPTOGRAPHY);
  try {
    if (given.kind === 'secret') return ok(await importSecret(given.octets, algorithm, usage));
    return given.kind === 'jwk'
      ? await importJwk(given.jwk, algorithm, usage)
      : await importPem(given, algorithm, usage);
  } catch (error) {
    return fail(describeRefusal(error, algorithm));
  }
}

function describeMisfit(given: SingleKey, algorithm: SignatureAlgorithm): string | null {
  const { alg, family } = algorithm;
  if (given.kind === 'secret') {
    return family === 'hmac'
      ? null
      : `${alg} needs a public key (PEM, JWK or JWKS); what stands in Key was read as a secret.`;
  }
  if (given.kind === 'pem') {
    return family === 'hmac'
      ? `${alg} needs a secret, and this is a PEM ${given.label.toLowerCase()}. Whoever checks ${alg} with a public key as its secret falls for key confusion.`
      : describePemMisfit(given, algorithm);
  }
  const kty = String(given.jwk['kty']);
  if (kty !== KEY_TYPES[family])
    return `${alg} needs a key of kty ${KEY_TYPES[family]}; this JWK has kty ${kty}.`;
  const crv = given.jwk['crv'];
  if (algorithm.curve && family !== 'ml-dsa' && crv !== algorithm.curve) {
    return `${alg} needs the curve ${algorithm.curve}; this JWK is on ${String(crv)}.`;
  }
  return null;
}

const PEM_KINDS = { rsa: 'RSA', ec: 'EC' } as const;

/** A PEM says in an OID what its key is for; an encrypted one, or one of PKCS #1 or SEC 1, says it otherwise. */
function describePemMisfit(
  { label, der }: Extract<GivenKey, { readonly kind: 'pem' }>,
  { alg, family, curve, hash }: SignatureAlgorithm,
): string | null {
  const bare = /^(RSA|EC) /.exec(label)?.[1];
  const spki = label === 'CERTIFICATE' ? publicKeyOfCertificate(der) : der;
  const info = bare === undefined ? spki && keyInfo(spki) : undefined;
  const kind = bare ?? info?.kind ?? null;
  if (kind === null) return null;
  const wanted = family === 'rsa' || family === 'ec' ? PEM_KINDS[family] : (curve ?? alg);
  const held = label === 'EC PRIVATE KEY' ? curveOfSec1(der) : (info?.curve ?? null);
  // An SPKI or PKCS #8 key of EC always says its curve (RFC 5480 §2.1.1); SEC 1 may be silent.
  const isElsewhere = info?.kind === 'EC' && held === null;
  const place = isElsewhere ? ' on a curve that is not known here' : held === null ? '' : ` on ${held}`;
  const found = `${kind} key${place}`;
  const holds = `this PEM holds an ${found}`;
  if (kind === 'RSASSA-PSS' && family === 'rsa') {
    if (!alg.startsWith('PS'))
      return `${alg} needs an RSA key for PKCS #1 v1.5; ${holds}, which is for PS256, PS384 and PS512 only (RFC 4055 §1.2).`;
    const bound = info?.hashes ?? [];
    return hash && bound.length > 0 && !bound.includes(hash)
      ? `${alg} needs ${hash}; ${holds} that is bound to ${bound.join(' and ')} (RFC 4055 §3.1).`
      : null;
  }
  if (kind !== wanted) return `${alg} needs an ${wanted} key; ${holds}.`;
  return family === 'ec' && (isElsewhere || (held !== null && held !== curve))
    ? `${alg} needs the curve ${curve ?? ''}; ${holds}.`
    : null;
}

/** Web Cryptography does not take the OID of RSASSA-PSS, but its octets are those of an RSA key. */
const unboundFromPss = (der: Uint8Array<ArrayBuffer>, wrap: (key: KeyInfo['inner']) => KeyInfo['inner']) => {
  const info = keyInfo(der);
  return info?.kind === 'RSASSA-PSS' ? wrap(info.inner) : der;
};

async function importSecret(
  octets: Uint8Array<ArrayBuffer>,
  algorithm: SignatureAlgorithm,
  usage: 'verify' | 'sign',
): Promise<ImportedKey> {
  const { key } = cryptoParameters(algorithm);
  // HMAC pads a key with zero octets (RFC 2104 §2), so one zero octet stands for the empty secret that importKey refuses.
  const raw = octets.length > 0 ? octets : new Uint8Array(1);
  return {
    key: await crypto.subtle.importKey('raw', raw, key, false, [usage]),
    isPrivate: false,
    bits: octets.length * 8,
  };
}

async function importJwk(
  jwk: Jwk,
  algorithm: SignatureAlgorithm,
  usage: 'verify' | 'sign',
): Promise<Result<ImportedKey, ImportFailure>> {
  if (algorithm.family === 'hmac') {
    const octets = typeof jwk['k'] === 'string' ? readBase64url(jwk['k']).octets : null;
    return octets ? ok(await importSecret(octets, algorithm, usage)) : fail('This JWK of kty oct has no k.');
  }
  const isPrivate = typeof jwk['d'] === 'string' || typeof jwk['priv'] === 'string';
  if (usage === 'sign' && !isPrivate) return fail('Signing needs the private key; this JWK is public.');
  const left = usage === 'sign' ? RESTRICTIONS : [...RESTRICTIONS, ...PRIVATE_MEMBERS];
  const plain: Record<string, unknown> = Object.fromEntries(
    Object.entries(jwk).filter(([name]) => !left.includes(name)),
  );
  if (algorithm.family === 'ml-dsa') plain['alg'] = algorithm.alg;
  const key = await crypto.subtle.importKey(
    'jwk',
    plain,
    cryptoParameters(algorithm).key,
    usage === 'verify',
    [usage],
  );
  const modulus = typeof jwk['n'] === 'string' ? readBase64url(jwk['n']).octets.length * 8 : null;
  return ok({ key, isPrivate, bits: modulus });
}

async function importPem(
  { label, der }: Extract<GivenKey, { readonly kind: 'pem' }>,
  algorithm: SignatureAlgorithm,
  usage: 'verify' | 'sign',
): Promise<Result<ImportedKey, ImportFailure>> {
  const isPrivate = label.includes('PRIVATE');
  if (label.includes('ENCRYPTED'))
    return fail('This private key is encrypted with a password; give it decrypted, or the public key.');
  if (isPrivate) {
    const pkcs8 =
      label === 'RSA PRIVATE KEY'
        ? wrapRsaPrivateKey(der)
        : label === 'EC PRIVATE KEY'
          ? wrapEcPrivateKey(der, algorithm.curve ?? '')
          : unboundFromPss(der, wrapRsaPrivateKey);
    if (!pkcs8) return fail(`This browser does not have ${algorithm.alg}.`);
    return importPrivate(pkcs8, algorithm, usage);
  }
  if (usage === 'sign') return fail('Signing needs the private key; this one is public.');
  const spki =
    label === 'CERTIFICATE'
      ? publicKeyOfCertificate(der)
      : label === 'RSA PUBLIC KEY'
        ? wrapRsaPublicKey(der)
        : unboundFromPss(der, wrapRsaPublicKey);
  if (!spki) return fail('No public key was found in this certificate.');
  const key = await crypto.subtle.importKey('spki', spki, cryptoParameters(algorithm).key, true, ['verify']);
  return ok({ key, isPrivate, bits: modulusBits(key) });
}

/** A private key; for verifying, its public half. */
async function importPrivate(
  pkcs8: Uint8Array<ArrayBuffer>,
  algorithm: SignatureAlgorithm,
  usage: 'verify' | 'sign',
): Promise<Result<ImportedKey, ImportFailure>> {
  const { key: parameters } = cryptoParameters(algorithm);
  const key = await crypto.subtle.importKey('pkcs8', pkcs8, parameters, true, ['sign']);
  if (usage === 'sign') return ok({ key, isPrivate: true, bits: modulusBits(key) });
  const jwk = await crypto.subtle.exportKey('jwk', key);
  const imported = await importJwk({ ...jwk }, algorithm, 'verify');
  return imported.ok ? ok({ ...imported.value, isPrivate: true }) : imported;
}

function modulusBits({ algorithm }: CryptoKey): number | null {
  return 'modulusLength' in algorithm ? Number(algorithm.modulusLength) : null;
}

function describeRefusal(error: unknown, { alg }: SignatureAlgorithm): string {
  const name = error instanceof Error ? error.name : '';
  return name === 'NotSupportedError'
    ? `This browser does not have ${alg}.`
    : `The browser cannot read this key as a key for ${alg}: it is damaged, or made for another algorithm.`;
}
