/** The light `Signature`: was this text sealed with that key? The person's key decides, never one that came along. */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import type { SignatureAlgorithm } from '../token-reader/algorithms.ts';
import { writeBase64url } from '../token-reader/base64url.ts';
import { check } from '../token-reader/check.ts';
import type { Check } from '../token-reader/check.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { writeUtf8 } from '../token-reader/utf8.ts';
import { hmac, sameOctets } from './hmac.ts';

const signature = check.bind(null, 'Signature');

/** The octets a signature covers: the first two segments as they are written (RFC 7515 §5.1). */
export const signingInput = (token: TokenReading): Uint8Array<ArrayBuffer> =>
  writeUtf8(token.token.slice(0, token.payload?.end ?? 0));

/** The signing input in its proper spelling, where the token is written otherwise; `undefined` when it is proper. */
function properSigningInput({ token, header, payload }: TokenReading): Uint8Array<ArrayBuffer> | undefined {
  if (!header || !payload) return undefined;
  const proper = `${writeBase64url(header.octets)}.${writeBase64url(payload.octets)}`;
  return token.startsWith(`${proper}.`) ? undefined : writeUtf8(proper);
}

/** What can be said without computing anything; `null` when it takes a verification. */
export function checkSignatureText(token: TokenReading, hasKey: boolean): Check | null {
  if (token.form === 'jwe') {
    return signature(
      'unable',
      'An encrypted token has a tag instead of a signature; it is checked when it is decrypted.',
    );
  }
  if (!token.signature) {
    return signature('unchecked', 'There is no signature part to check.', {
      reason: 'Not checked: there is no signature part.',
    });
  }
  const { alg } = token;
  if (alg === 'none') {
    return signature(
      'unchecked',
      'Unsecured: alg none means that nobody signed it. There is nothing to check.',
      {
        word: 'unsecured',
        reason:
          'Unsecured: nobody signed it, and a server must refuse it unless it was told to take such tokens.',
      },
    );
  }
  if (alg === undefined)
    return signature('unable', 'The header names no algorithm, so nothing says how to check it.');
  const algorithm = signatureAlgorithm(alg);
  if (!algorithm) return signature('unable', unknownAlgorithm(alg));
  const present = token.signature.octets.length;
  if (token.signature.end === token.signature.start) {
    return signature('fail', `The signature was removed: ${algorithm.alg} needs ${octets(algorithm)}.`, {
      reason: 'its signature was removed',
    });
  }
  if (algorithm.signatureOctets !== null && present !== algorithm.signatureOctets) {
    const kind = present < algorithm.signatureOctets ? 'cut short' : 'too long';
    return signature('fail', `The signature is ${kind}: ${present} of ${algorithm.signatureOctets} bytes.`, {
      reason: `its signature is ${kind}`,
    });
  }
  if (algorithm.family !== 'hmac') {
    return signature(
      'unchecked',
      `${algorithm.name} needs a public key. This page checks HMAC signatures only so far.`,
      {
        reason: `Not checked yet: this page cannot check ${algorithm.alg} so far.`,
      },
    );
  }
  if (!hasKey)
    return signature('unchecked', 'No key was given. Type the secret to check it.', {
      reason: 'Not checked yet: no key was given.',
    });
  return null;
}

/** Verifies an HMAC signature with a secret; everything else is answered by `checkSignatureText`. */
export async function checkSignature(token: TokenReading, secret: Uint8Array<ArrayBuffer>): Promise<Check> {
  const early = checkSignatureText(token, secret.length > 0);
  if (early) return early;
  const algorithm = signatureAlgorithm(token.alg);
  if (!algorithm?.hash || !token.signature) return signature('unable', 'Nothing says how to check it.');
  const expected = await hmac(algorithm.hash, secret, signingInput(token));
  if (sameOctets(expected, token.signature.octets)) {
    return signature('pass', `It matches this secret: ${algorithm.name}.`, { word: 'matches' });
  }
  const proper = properSigningInput(token);
  if (proper && sameOctets(await hmac(algorithm.hash, secret, proper), token.signature.octets)) {
    return signature(
      'fail',
      'It matches this secret only when the segments are spelt as base64url wants them.',
      {
        word: 'does not match',
        reason: 'the signature covers another spelling of this text',
      },
    );
  }
  return signature(
    'fail',
    'It does not match this secret: another secret, or the text was changed after signing.',
    {
      word: 'does not match',
      reason: 'the signature does not match this key',
    },
  );
}

function octets(algorithm: SignatureAlgorithm): string {
  return algorithm.signatureOctets === null
    ? 'as many bytes as its key has'
    : `${algorithm.signatureOctets} bytes`;
}

function unknownAlgorithm(alg: string): string {
  return alg.toLowerCase() === 'none'
    ? `Unknown algorithm “${alg}”: names are case-sensitive, and this is not none. A sloppy verifier treats it as none.`
    : `Unknown algorithm “${alg.slice(0, 60)}”: no signature algorithm of that name is known here.`;
}
