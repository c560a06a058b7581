/** The light `Signature`: was this text sealed with that key? */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import type { SignatureAlgorithm } from '../token-reader/algorithms.ts';
import { check } from '../token-reader/check.ts';
import type { Check } from '../token-reader/check.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { embeddedKey } from './embedded-key.ts';
import { readGivenKey } from './given-key.ts';
import type { GivenKey } from './given-key.ts';
import { importKey } from './import-key.ts';
import type { ImportedKey, SingleKey } from './import-key.ts';
import { properSigningInput, signingInput } from './signing-input.ts';
import { verifyOctets } from './verify.ts';

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
  readonly isPrivate: boolean;
  readonly bits: number | null;
  /** How a key of a set was found: "by kid “a”". */
  readonly found: string | null;
}

export interface SignatureOutcome {
  readonly check: Check;
  readonly used: UsedKey | null;
}

const signature = check.bind(null, 'Signature');
const only = (answer: Check): SignatureOutcome => ({ check: answer, used: null });

/** What can be said without computing anything; `null` when it takes a verification. */
export function checkSignatureText(token: TokenReading, input: VerificationInput): Check | null {
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
  if (alg === undefined)
    return signature('unable', 'The header names no algorithm, so nothing says how to check it.');
  const algorithm = signatureAlgorithm(alg);
  if (!algorithm) return signature('unable', unknownAlgorithm(alg));
  const wrongLength = checkLength(token.signature.octets.length, algorithm);
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

function checkLength(present: number, algorithm: SignatureAlgorithm): Check | null {
  const wanted = algorithm.signatureOctets;
  if (present === 0) {
    const needs = wanted === null ? 'a signature as long as its key' : `${wanted} bytes`;
    return signature('fail', `The signature was removed: ${algorithm.alg} needs ${needs}.`, {
      reason: 'its signature was removed',
    });
  }
  if (wanted === null || present === wanted) return null;
  const kind = present < wanted ? 'cut short' : 'too long';
  return signature('fail', `The signature is ${kind}: ${present} of ${wanted} bytes.`, {
    reason: `its signature is ${kind}`,
  });
}

/** Verifies the signature with the person's key; only without one with the key that came along, which proves little. */
export async function checkSignature(
  token: TokenReading,
  input: VerificationInput,
): Promise<SignatureOutcome> {
  const early = checkSignatureText(token, input);
  const algorithm = signatureAlgorithm(token.alg);
  if (early) return only(early);
  if (!algorithm || !token.signature) return only(signature('unable', 'Nothing says how to check it.'));
  const { given } = input;
  if (given.kind === 'none' || given.kind === 'broken') return checkWithOwnKey(token, algorithm, input);
  const answer =
    given.kind === 'jwk-set'
      ? await tryKeys(token, algorithm, input, given.keys)
      : await tryKey(token, algorithm, input, given);
  if (answer.state === 'match') return matches(answer.key, answer.found, algorithm);
  if (answer.state === 'unable') return only(signature('unable', answer.sentence));
  return only(await explainMismatch(token, algorithm, input));
}

type Answer =
  | { readonly state: 'match'; readonly key: ImportedKey; readonly found: string | null }
  | { readonly state: 'mismatch' }
  | { readonly state: 'unable'; readonly sentence: string };

async function tryKey(
  token: TokenReading,
  algorithm: SignatureAlgorithm,
  { detached }: VerificationInput,
  given: SingleKey,
): Promise<Answer> {
  const imported = await importKey(given, algorithm, 'verify');
  if (!imported.ok) return { state: 'unable', sentence: imported.failure };
  const { key } = imported.value;
  const octets = token.signature?.octets ?? new Uint8Array(0);
  const matched = await verifyOctets(key, algorithm, signingInput(token, detached), octets);
  if (matched === undefined)
    return { state: 'unable', sentence: `This browser does not check ${algorithm.alg} with this key.` };
  return matched ? { state: 'match', key: imported.value, found: null } : { state: 'mismatch' };
}

/** A JWK Set: the key that `kid` names, else each in turn (RFC 7515 §4.1.4). */
async function tryKeys(
  token: TokenReading,
  algorithm: SignatureAlgorithm,
  input: VerificationInput,
  keys: readonly Record<string, unknown>[],
): Promise<Answer> {
  const named = token.kid === undefined ? [] : keys.filter(({ kid }) => kid === token.kid);
  const candidates = named.length > 0 ? named : keys;
  let sentence = `None of the ${keys.length} keys of the set fits ${algorithm.alg}.`;
  let isMismatch = false;
  for (const [index, jwk] of candidates.entries()) {
    const answer = await tryKey(token, algorithm, input, { kind: 'jwk', jwk });
    const name = typeof jwk['kid'] === 'string' ? `kid “${jwk['kid']}”` : `key ${index + 1}`;
    if (answer.state === 'match')
      return { ...answer, found: named.length > 0 ? `by ${name}` : `by trying all ${keys.length}: ${name}` };
    if (answer.state === 'mismatch') isMismatch = true;
    else if (candidates.length === 1) ({ sentence } = answer);
  }
  return isMismatch ? { state: 'mismatch' } : { state: 'unable', sentence };
}

function matches(key: ImportedKey, found: string | null, algorithm: SignatureAlgorithm): SignatureOutcome {
  const which = found
    ? `a key of the set, found ${found}`
    : algorithm.family === 'hmac'
      ? 'this secret'
      : 'this key';
  const short = algorithm.family === 'rsa' && key.bits !== null && key.bits < 2048;
  const warning = short ? ` The key has ${key.bits} bits, too short: RFC 7518 §3.3 demands 2048.` : '';
  const answer = signature('pass', `It matches ${which}: ${algorithm.name}.${warning}`, { word: 'matches' });
  return { check: answer, used: { from: 'person', isPrivate: key.isPrivate, bits: key.bits, found } };
}

async function checkWithOwnKey(
  token: TokenReading,
  algorithm: SignatureAlgorithm,
  input: VerificationInput,
): Promise<SignatureOutcome> {
  const own = embeddedKey(token);
  const answer = own ? await tryKey(token, algorithm, input, own) : null;
  if (answer?.state !== 'match') {
    const sentence =
      answer?.state === 'mismatch'
        ? 'It does not even match the key in its own header.'
        : 'No key was given.';
    return only(
      answer?.state === 'mismatch'
        ? signature('fail', sentence, {
            word: 'does not match',
            reason: 'its signature does not match its own key',
          })
        : signature('unchecked', sentence, { reason: 'Not checked yet: no key was given.' }),
    );
  }
  const isProof = token.typ?.toLowerCase() === 'dpop+jwt';
  const sentence = isProof
    ? 'It matches the key in its own header, as a DPoP proof should.'
    : 'It matches the key in the token’s own header. That proves nothing yet.';
  return {
    check: signature('pass', sentence, { word: 'matches' }),
    used: { from: 'token', isPrivate: answer.key.isPrivate, bits: answer.key.bits, found: null },
  };
}

/** Why a signature does not match, as far as that can be found out. */
async function explainMismatch(
  token: TokenReading,
  algorithm: SignatureAlgorithm,
  input: VerificationInput,
): Promise<Check> {
  const no = (sentence: string, reason = 'the signature does not match this key') =>
    signature('fail', sentence, { word: 'does not match', reason });
  if (input.given.kind !== 'secret')
    return no('It does not match this key: another key made it, or the text was changed after signing.');
  const proper = properSigningInput(token);
  const imported = await importKey(input.given, algorithm, 'verify');
  if (proper && imported.ok && token.signature) {
    if (await verifyOctets(imported.value.key, algorithm, proper, token.signature.octets)) {
      return no(
        'It matches this secret only when the segments are spelt as base64url wants them.',
        'the signature covers another spelling of this text',
      );
    }
  }
  for (const form of ['text', 'base64url', 'hex'] as const) {
    const other = readGivenKey(input.keyText, form);
    if (other.kind !== 'secret' || other.octets.length === 0) continue;
    if ((await tryKey(token, algorithm, input, other)).state === 'match') {
      return no(`It does not match as the key is read now. It matches when the key is read as ${form}.`);
    }
  }
  return no('It does not match this secret: another secret, or the text was changed after signing.');
}

function unknownAlgorithm(alg: string): string {
  return alg.toLowerCase() === 'none'
    ? `Unknown algorithm “${alg}”: names are case-sensitive, and this is not none. A sloppy verifier treats it as none.`
    : `Unknown algorithm “${alg.slice(0, 60)}”: no signature algorithm of that name is known here.`;
}
