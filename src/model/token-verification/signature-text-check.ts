/** What can be said of a signature without computing anything. */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import type { SignatureAlgorithm } from '../token-reader/algorithms.ts';
import { check } from '../token-reader/check.ts';
import type { Check } from '../token-reader/check.ts';
import { hasMember } from '../token-reader/json-tree.ts';
import { isMasked } from '../token-reader/masked-signature.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { isDerSignature } from './der-signature.ts';
import { embeddedKey } from './embedded-key.ts';
import type { GivenKey } from './given-key.ts';

/** What the check rests on: the person's key, and what the person expects. */
export interface VerificationInput {
  readonly given: GivenKey;
  /** The key as typed, to try other readings of a secret. */
  readonly keyText: string;
  /** The algorithm the person pinned; `null` leaves it to the key. */
  readonly pinnedAlg: string | null;
  /** Content of a detached signature. */
  readonly detached: string;
}

/** The key that fitted. */
export interface UsedKey {
  readonly from: 'person' | 'token';
  /** The person gave a key, and the one that came with the token fits as well. */
  readonly cameAlong: boolean;
  readonly isPrivate: boolean;
  readonly bits: number | null;
  /** How a key of a set was found: "by kid “a”". */
  readonly found: string | null;
  /** Why the key's own members are against this use, as what follows "this key"; `null` where they are not. */
  readonly restriction: string | null;
}

export interface SignatureOutcome {
  readonly check: Check;
  readonly used: UsedKey | null;
}

const signature = check.bind(null, 'Signature');

/** What can be said without computing anything; `null` when it takes a verification. */
export function checkSignatureText(token: TokenReading, input: VerificationInput): Check | null {
  if (isMasked(token)) {
    const what = token.form === 'jwe' ? 'tag' : 'signature';
    return signature('unchecked', `The ${what} was withheld when this token was shared.`, {
      word: 'withheld',
      reason: `Not checked: the ${what} was withheld when this token was shared.`,
    });
  }
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
  if (alg !== undefined && input.pinnedAlg !== null && alg !== input.pinnedAlg) {
    return signature(
      'fail',
      `The token says ${alg}, but you pinned ${input.pinnedAlg}. A token does not choose its algorithm.`,
      {
        reason: `its alg is ${alg} where ${input.pinnedAlg} is demanded`,
      },
    );
  }
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
  if (alg === undefined) {
    const what = hasMember(token.header?.tree ?? null, 'alg')
      ? 'The header’s alg is no string'
      : 'The header names no algorithm';
    return signature('unable', `${what}, so nothing says how to check it.`);
  }
  const algorithm = signatureAlgorithm(alg);
  if (!algorithm) return signature('unable', unknownAlgorithm(alg));
  if (token.signature.faults.some(({ severity }) => severity === 'error'))
    return signature('unable', 'The signature part is not base64url, so it cannot be checked.');
  const wrongLength = checkLength(token.signature.octets, algorithm);
  if (wrongLength) return wrongLength;
  const hasOwnKey = embeddedKey(token) !== null;
  if (input.given.kind === 'none' && !hasOwnKey) {
    const needs = algorithm.family === 'hmac' ? 'Type the secret' : 'Give the public key';
    return signature('unchecked', `No key was given. ${needs} to check it.`, {
      reason: 'Not checked yet: no key was given.',
    });
  }
  if (input.given.kind === 'broken')
    return signature('unable', `The key cannot be read. ${input.given.sentence}`);
  return null;
}

const ED448_OCTETS = 114;

function checkLength(octets: Uint8Array, algorithm: SignatureAlgorithm): Check | null {
  const present = octets.length;
  const wanted = algorithm.signatureOctets;
  if (present === 0) {
    const needs = wanted === null ? 'a signature as long as its key' : `${wanted} bytes`;
    return signature('fail', `The signature was removed: ${algorithm.alg} needs ${needs}.`, {
      reason: 'its signature was removed',
    });
  }
  if (wanted === null || present === wanted) return null;
  if (algorithm.alg === 'EdDSA' && present === ED448_OCTETS) {
    return signature(
      'unable',
      'A signature of 114 bytes is one of Ed448 (RFC 8037 §3.1), which browsers do not have.',
    );
  }
  if (algorithm.family === 'ec' && isDerSignature(octets)) {
    return signature(
      'fail',
      `The signature is written in DER: JWS wants R and S joined, ${wanted} bytes (RFC 7518 §3.4).`,
      { reason: 'its signature is written in DER' },
    );
  }
  const kind = present < wanted ? 'cut short' : 'too long';
  return signature('fail', `The signature is ${kind}: ${present} of ${wanted} bytes.`, {
    reason: `its signature is ${kind}`,
  });
}

function unknownAlgorithm(alg: string): string {
  return alg.toLowerCase() === 'none'
    ? `Unknown algorithm “${alg}”: names are case-sensitive, and this is not none. A sloppy verifier treats it as none.`
    : `Unknown algorithm “${alg.slice(0, 60)}”: no signature algorithm of that name is known here.`;
}
