/** One key, tried on a JWE: the one place where `jose` computes. */
import { errors, flattenedDecrypt } from 'jose';
import type { FlattenedJWE } from 'jose';
import { isRecord } from '../record.ts';
import { writeBase64url } from '../encoding/base64url.ts';
import { check } from '../token-reader/check.ts';
import type { Check } from '../token-reader/check.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import type { SingleKey } from './import-key.ts';
import type { JweHeader } from './jwe-faults.ts';
import { MOST_ROUNDS } from './jwe-findings.ts';
import { importOpeningKey } from './jwe-key.ts';

const light = check.bind(null, 'Signature');

/** The closing line where nothing is wrong with the token, as far as can be said. */
export const HERE = { reason: 'It cannot be opened here: the light Signature says why.' } as const;

/** Octets that a compressed plaintext may have: a small token can unpack to a huge one. */
const MOST_UNPACKED = 250_000;

/** The failure of a key that does not open it. */
export const doesNotOpen = (sentence: string): Check =>
  light('fail', sentence, { word: 'does not open', reason: 'it cannot be decrypted with this key' });

/** The plaintext of a token whose header has no fault, or why it did not come. */
export async function open(
  token: TokenReading,
  header: JweHeader,
  given: SingleKey,
): Promise<Uint8Array<ArrayBuffer> | Check> {
  const imported = await importOpeningKey(given, header);
  if (!imported.ok) return light('unable', imported.failure, HERE);
  try {
    const { plaintext } = await flattenedDecrypt(flattened(token), imported.value, {
      keyManagementAlgorithms: [String(header['alg'])],
      maxPBES2Count: MOST_ROUNDS,
      maxDecompressedLength: MOST_UNPACKED,
    });
    return new Uint8Array(plaintext);
  } catch (error) {
    return explain(error, header);
  }
}

/** The five parts and what stood beside them, as `jose` takes them. A member that is empty must not be there. */
function flattened(token: TokenReading): FlattenedJWE {
  const [encryptedKey = '', iv = '', ciphertext = '', tag = ''] = token.segments
    .slice(-4)
    .map(({ octets }) => writeBase64url(octets));
  const protectedHeader = token.token.split('.')[0] ?? '';
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

/** Why it did not open; a browser without AES-192 fails as a wrong key does, so it is asked. */
async function explain(error: unknown, { alg, enc }: JweHeader): Promise<Check> {
  const names = `${String(alg)} with ${String(enc)}`;
  const isUnsupported =
    error instanceof errors.JOSENotSupported ||
    (error instanceof Error && error.name === 'NotSupportedError') ||
    (/192/.test(names) && !(await hasAes192()));
  if (isUnsupported) return light('unable', `This browser cannot decrypt ${names}.`, HERE);
  if (error instanceof errors.JWEDecryptionFailed)
    return doesNotOpen(
      'It cannot be decrypted with this key: another key is needed, or it was changed on the way.',
    );
  if (error instanceof errors.JWEInvalid && /decompress/i.test(error.message)) {
    const limit = MOST_UNPACKED.toLocaleString('en');
    return light(
      'unable',
      `The key fits, but its content cannot be unpacked: it is no DEFLATE as zip says, or more than ${limit} bytes.`,
      HERE,
    );
  }
  return light('unable', 'No key opens it: its parts and its header do not fit together.', HERE);
}

async function hasAes192(): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(24), 'AES-KW', false, ['unwrapKey']);
    return true;
  } catch {
    return false;
  }
}
