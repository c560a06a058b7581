/** Makes sound and unsound JWEs, and asks for their decryption. */
import { CompactEncrypt } from 'jose';
import type { CompactJWEHeaderParameters } from 'jose';
import { readInput } from '#model/token-intake/examine-input.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { writeUtf8 } from '#model/encoding/utf8.ts';
import { encode } from '../../tokens.ts';
import { judgeToken } from '../token-judgement/judge-driver.ts';

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

/** What the page is answered about a JWE and a key as it is typed, and its closing line. */
export const decryptText = async (token: string, keyText: string) => {
  const { signature, verdict } = await judgeToken(readInput(token).token ?? readToken(token), {
    key: keyText,
  });
  const { sentence, state } = signature.check;
  return { ...signature, ...verdict, sentence, state };
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
