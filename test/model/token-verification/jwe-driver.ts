/** Makes sound and unsound JWEs, and asks for their decryption. */
import { CompactEncrypt } from 'jose';
import type { CompactJWEHeaderParameters } from 'jose';
import { closeChecks } from '#model/token-reader/verdict.ts';
import { readInput } from '#model/token-intake/examine-input.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { writeUtf8 } from '#model/encoding/utf8.ts';
import { decrypt } from '#model/token-verification/decrypt.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { encode } from '../../tokens.ts';

/** So many octets in base64url. */
export const B = (length: number): string => Buffer.alloc(length, 7).toString('base64url');
const CLAIMS = '{"sub":"x"}';
export const SECRET = 'sixteen-bytes-ok';

/** A JWE made by another library. */
export const seal = (
  header: CompactJWEHeaderParameters,
  key: Parameters<CompactEncrypt['encrypt']>[0],
  text = CLAIMS,
) => new CompactEncrypt(writeUtf8(text)).setProtectedHeader(header).encrypt(key);
export const sealDirect = () => seal({ alg: 'dir', enc: 'A128GCM' }, writeUtf8(SECRET));

/** What `decrypt` answers, and its closing line, to a key as it is typed. */
export const decryptText = async (token: string, keyText: string) => {
  const reading = readInput(token).token ?? readToken(token);
  const answer = await decrypt(reading, readGivenKey(keyText, 'text'), keyText);
  return {
    ...answer,
    ...closeChecks([...(answer.format ? [answer.format] : []), answer.check]),
    sentence: answer.check.sentence,
    state: answer.check.state,
  };
};

/** Five parts of the right lengths for `dir` with A128GCM, but for what is given. */
export function jweOf(
  header: object | string,
  parts: { key?: string; iv?: string; text?: string; tag?: string } = {},
): string {
  const { key = '', iv = B(12), text = B(9), tag = B(16) } = parts;
  return [encode(header), key, iv, text, tag].join('.');
}
export const DIRECT = { alg: 'dir', enc: 'A128GCM' };
