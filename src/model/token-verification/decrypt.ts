/** Decryption of a JWE (RFC 7516), loaded when it is first needed: the one place where `jose` computes. */
import { errors, flattenedDecrypt, importJWK, importPKCS8 } from 'jose';
import type { CryptoKey as JoseKey, FlattenedJWE } from 'jose';
import { isRecord } from '../record.ts';
import { check } from '../token-reader/check.ts';
import type { Check } from '../token-reader/check.ts';
import { readJson } from '../token-reader/json-parser.ts';
import { stringMember } from '../token-reader/json-tree.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { wrapRsaPrivateKey } from './der.ts';
import type { GivenKey, Jwk } from './given-key.ts';

export interface Decryption {
  /** Takes the place of the light `Signature`. */
  readonly check: Check;
  readonly plaintext: Uint8Array<ArrayBuffer> | null;
  readonly isPrivate: boolean;
}

const light = check.bind(null, 'Signature');

/** Rounds of PBKDF2 that a token may ask for: more would hold up whoever opens it. */
const MOST_ROUNDS = 1_000_000;

/** Decrypts with the person's key; a key set is searched by `kid`, then tried through. */
export async function decrypt(token: TokenReading, given: GivenKey): Promise<Decryption> {
  const alg = token.alg ?? '';
  const beside = token.unprotected === null ? null : readJson(token.unprotected).tree;
  const enc = stringMember(token.header?.tree ?? null, 'enc') ?? stringMember(beside, 'enc') ?? '';
  const no = (answer: Check): Decryption => ({ check: answer, plaintext: null, isPrivate: false });
  if (given.kind === 'none') {
    return no(
      light('unchecked', `Encrypted: the payload needs ${neededKey(alg)}.`, {
        word: 'encrypted',
        reason: 'Encrypted: no key was given.',
      }),
    );
  }
  if (given.kind === 'broken') return no(light('unable', `The key cannot be read. ${given.sentence}`));
  const keys =
    given.kind === 'jwk-set'
      ? byKid(given.keys, token.kid).map((jwk) => ({ kind: 'jwk', jwk }) as const)
      : [given];
  let refusal: unknown;
  for (const key of keys) {
    try {
      const imported = await importFor(key, alg, enc);
      const { plaintext } = await flattenedDecrypt(flattened(token), imported, {
        keyManagementAlgorithms: [alg],
        maxPBES2Count: MOST_ROUNDS,
      });
      const covered = token.aad === null ? 'it' : 'it and its aad';
      const sentence = `Decrypted with your key. The tag fits: ${covered} arrived as it was sealed.`;
      return {
        check: light('pass', sentence, { word: 'decrypted' }),
        plaintext: new Uint8Array(plaintext),
        isPrivate: true,
      };
    } catch (error) {
      refusal = error;
    }
  }
  return no(await explain(refusal, alg, enc));
}

/** The five parts and what stood beside them, as `jose` takes them. A member that is empty must not be there. */
function flattened(token: TokenReading): FlattenedJWE {
  const [protectedHeader = '', encryptedKey = '', iv = '', ciphertext = '', tag = ''] =
    token.token.split('.');
  const header: unknown = token.unprotected === null ? undefined : JSON.parse(token.unprotected);
  return {
    ciphertext,
    iv,
    tag,
    ...(protectedHeader !== '' && { protected: protectedHeader }),
    ...(encryptedKey !== '' && { encrypted_key: encryptedKey }),
    ...(isRecord(header) && { header }),
    ...(token.aad !== null && { aad: token.aad }),
  };
}

const byKid = (keys: readonly Jwk[], kid: string | undefined): readonly Jwk[] => {
  const named = keys.filter((jwk) => kid !== undefined && jwk['kid'] === kid);
  return named.length > 0 ? named : keys;
};

async function importFor(
  given: Exclude<GivenKey, { readonly kind: 'none' | 'broken' | 'jwk-set' }>,
  alg: string,
  enc: string,
): Promise<JoseKey | Uint8Array> {
  if (given.kind === 'secret') return given.octets;
  if (given.kind === 'jwk') {
    const { alg: _alg, use: _use, key_ops: _operations, ...jwk } = given.jwk;
    return importJWK(jwk, alg === 'dir' ? enc : alg);
  }
  const der = given.label === 'RSA PRIVATE KEY' ? wrapRsaPrivateKey(given.der) : given.der;
  const base64 = btoa(Array.from(der, (octet) => String.fromCharCode(octet)).join(''));
  return importPKCS8(`-----BEGIN PRIVATE KEY-----\n${base64}\n-----END PRIVATE KEY-----`, alg);
}

/** Why it did not open; a browser without AES-192 fails as a wrong key does, so it is asked. */
async function explain(error: unknown, alg: string, enc: string): Promise<Check> {
  const isUnsupported =
    error instanceof errors.JOSENotSupported ||
    (error instanceof Error && error.name === 'NotSupportedError') ||
    (/192/.test(alg + enc) && !(await hasAes192()));
  if (isUnsupported) return light('unable', `This browser cannot decrypt ${alg} with ${enc}.`);
  if (error instanceof errors.JWEDecryptionFailed) {
    return light(
      'fail',
      'It cannot be decrypted with this key: another key is needed, or it was changed on the way.',
      {
        word: 'does not open',
        reason: 'it cannot be decrypted with this key',
      },
    );
  }
  if (error instanceof errors.JWEInvalid) {
    return light(
      'fail',
      alg.startsWith('PBES2')
        ? `Its parts and its header do not fit, or its p2c asks for more than ${MOST_ROUNDS.toLocaleString('en')} rounds.`
        : 'Its parts and its header do not fit, so no key opens it.',
      { word: 'does not open', reason: 'its parts and its header do not fit' },
    );
  }
  return light('unable', `The key does not fit ${alg}: it needs ${neededKey(alg)}.`);
}

async function hasAes192(): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(24), 'AES-KW', false, ['unwrapKey']);
    return true;
  } catch {
    return false;
  }
}

function neededKey(alg: string): string {
  if (alg.startsWith('RSA')) return 'the private RSA key';
  if (alg.startsWith('ECDH')) return 'the private key of the recipient';
  return alg.startsWith('PBES2') ? 'the password' : 'the shared secret';
}
