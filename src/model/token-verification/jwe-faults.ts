/** Why five parts are no JWE that a key could open: the token is at fault, whatever the key. */
import { isRecord } from '../record.ts';
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import { readBase64url } from '../encoding/base64url.ts';
import { contentEncryptionInWords, keyManagementInWords } from '../token-reader/encryption-names.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { contentSizes, encryptedKeySize } from './jwe-sizes.ts';
import type { ContentSizes } from './jwe-sizes.ts';

export type JweHeader = Readonly<Record<string, unknown>>;

export interface JweFault {
  /** `unable` for names that may well be known elsewhere. */
  readonly state: 'fail' | 'unable';
  /** As it follows a colon, without its full stop. */
  readonly sentence: string;
  /** For the closing line. */
  readonly reason: string;
}

/** The parameters of all headers together (RFC 7516 §5.2 step 4); `null` where one of them is no JSON object. */
export function jweHeader({ header, unprotected }: TokenReading): JweHeader | null {
  const isSilent = header?.start === header?.end;
  if (unprotected === null) return isSilent ? null : parse(header?.text ?? null);
  const own = isSilent ? {} : parse(header?.text ?? null);
  const beside = parse(unprotected);
  return own && beside && { ...beside, ...own };
}

function parse(text: string | null): JweHeader | null {
  try {
    const value: unknown = JSON.parse(text ?? '');
    return isRecord(value) ? value : null;
  } catch {
    return null;
  }
}

const fail = (sentence: string, reason: string): JweFault => ({ state: 'fail', sentence, reason });

/** The first fault of names, parameters and lengths; `null` when a key decides. */
export function jweFault(token: TokenReading, header: JweHeader): JweFault | null {
  const { alg, enc } = header;
  if (typeof alg === 'string' && signatureAlgorithm(alg)) {
    const also = enc === undefined ? ', and enc is missing (§4.1.2)' : '';
    return fail(
      `alg ${alg} signs, it manages no keys as that of a JWE does (RFC 7516 §4.1.1)${also}. Perhaps two tokens run together`,
      'it has the parts of a JWE and the alg of a JWS',
    );
  }
  if (typeof alg !== 'string')
    return fail('the header has no alg (RFC 7516 §4.1.1)', 'its header has no alg');
  if (typeof enc !== 'string')
    return fail('the header has no enc (RFC 7516 §4.1.2)', 'its header has no enc');
  if (keyManagementInWords(alg) === undefined) return unknown('alg', alg, '§4.1');
  const sizes = contentEncryptionInWords(enc) === undefined ? null : contentSizes(enc);
  if (!sizes) return unknown('enc', enc, '§5.1');
  return parameterFault(alg, header) ?? lengthFault(token, alg, enc, sizes);
}

const unknown = (name: string, value: string, section: string): JweFault => ({
  state: 'unable',
  sentence: `${name} “${value.slice(0, 60)}” is not known here, and RFC 7518 ${section} does not have it. A server that does not know it either refuses the token`,
  reason: `its ${name} is unknown`,
});

/** What an `alg` needs in the header, and `zip` (RFC 7516 §4.1.3). */
function parameterFault(alg: string, header: JweHeader): JweFault | null {
  const missing = (name: string, what: string, section: string): JweFault =>
    fail(
      `${alg} needs ${name} in the header, ${what} (RFC 7518 ${section})`,
      `its header has no sound ${name}`,
    );
  if (alg.startsWith('ECDH') && !isRecord(header['epk'])) return missing('epk', 'a public key', '§4.6.1.1');
  if (alg.endsWith('GCMKW')) {
    if (octetsIn(header['iv']) !== 12) return missing('iv', '12 bytes', '§4.7.1.1');
    if (octetsIn(header['tag']) !== 16) return missing('tag', '16 bytes', '§4.7.1.2');
  }
  if (alg.startsWith('PBES2')) {
    if (octetsIn(header['p2s']) < 8) return missing('p2s', 'a salt of 8 bytes or more', '§4.8.1.1');
    const { p2c } = header;
    if (typeof p2c !== 'number' || !Number.isInteger(p2c) || p2c < 1)
      return missing('p2c', 'a positive integer', '§4.8.1.2');
  }
  const { zip } = header;
  return zip === undefined || zip === 'DEF'
    ? null
    : {
        state: 'unable',
        sentence: 'its zip is not known here; RFC 7516 §4.1.3 has only DEF',
        reason: 'its zip is unknown',
      };
}

const octetsIn = (value: unknown): number =>
  typeof value === 'string' ? readBase64url(value).octets.length : 0;

function lengthFault(
  { segments }: TokenReading,
  alg: string,
  enc: string,
  sizes: ContentSizes,
): JweFault | null {
  const lengthOf = (name: string) => segments.find((segment) => segment.name === name)?.octets.length ?? 0;
  const wrong = (name: string, wanted: string, clause: string): JweFault =>
    fail(`its ${name} has ${lengthOf(name)} bytes, ${wanted} (${clause})`, `its ${name} has a wrong length`);
  const wanted = encryptedKeySize(alg, sizes);
  const length = lengthOf('encrypted key');
  if (wanted === 0 && length > 0)
    return fail(
      `its encrypted key has ${length} bytes, and ${alg} leaves it empty (RFC 7516 §5.2 step 10)`,
      'its encrypted key is not empty',
    );
  if (wanted === null ? length === 0 : length !== wanted)
    return wrong(
      'encrypted key',
      wanted === null ? `and ${alg} never leaves it empty` : `and ${alg} makes ${wanted} for ${enc}`,
      'RFC 7518 §4',
    );
  const section = sizes.isCbc ? 'RFC 7518 §5.2' : 'RFC 7518 §5.3';
  if (lengthOf('initialization vector') !== sizes.iv)
    return wrong('initialization vector', `and ${enc} takes ${sizes.iv}`, section);
  if (lengthOf('tag') !== sizes.tag) return wrong('tag', `and ${enc} makes ${sizes.tag}`, section);
  const ciphertext = lengthOf('ciphertext');
  return sizes.isCbc && (ciphertext === 0 || ciphertext % 16 !== 0)
    ? wrong('ciphertext', `and ${enc} makes whole blocks of 16`, section)
    : null;
}
