/** The light `Signature`: was this text sealed with that key? Loaded when it is first asked. */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import type { SignatureAlgorithm } from '../token-reader/algorithms.ts';
import { check } from '../token-reader/check.ts';
import type { Check } from '../token-reader/check.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { embeddedKey } from './embedded-key.ts';
import { readGivenKey } from './given-key.ts';
import { importKey } from './import-key.ts';
import type { ImportedKey, SingleKey } from './import-key.ts';
import { restrictionAgainst } from './jwk-restrictions.ts';
import { checkSignatureText } from './signature-text-check.ts';
import type { SignatureOutcome, VerificationInput } from './signature-text-check.ts';
import { properSigningInput, signingInput } from './signing-input.ts';
import { verifyOctets } from './verify.ts';

const signature = check.bind(null, 'Signature');
const only = (answer: Check): SignatureOutcome => ({ check: answer, used: null });

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
  if (answer.state === 'match') return matches(answer, algorithm);
  if (answer.state === 'unable') return only(signature('unable', answer.sentence));
  if (isContentMissing(token, input)) {
    return only(
      signature(
        'unchecked',
        'It does not cover an empty payload. If its content travelled apart, paste that.',
        {
          reason: 'Not checked yet: its content travelled apart and was not given.',
        },
      ),
    );
  }
  return only(await explainMismatch(token, algorithm, input));
}

/** An empty payload may stand for detached content (RFC 7515 Appendix F). */
const isContentMissing = ({ payload }: TokenReading, { detached }: VerificationInput): boolean =>
  payload?.start === payload?.end && detached === '';

type Answer =
  | {
      readonly state: 'match';
      readonly key: ImportedKey;
      readonly found: string | null;
      readonly restriction: string | null;
    }
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
  if (!matched) return { state: 'mismatch' };
  const restriction = given.kind === 'jwk' ? restrictionAgainst(given.jwk, algorithm) : null;
  return { state: 'match', key: imported.value, found: null, restriction };
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

function matches(
  { key, found, restriction }: Extract<Answer, { readonly state: 'match' }>,
  algorithm: SignatureAlgorithm,
): SignatureOutcome {
  const which = found
    ? `a key of the set, found ${found}`
    : algorithm.family === 'hmac'
      ? 'this secret'
      : 'this key';
  const short = algorithm.family === 'rsa' && key.bits !== null && key.bits < 2048;
  const warning = short ? ` The key has ${key.bits} bits, too short: RFC 7518 §3.3 demands 2048.` : '';
  const answer = signature('pass', `It matches ${which}: ${algorithm.name}.${warning}`, { word: 'matches' });
  return {
    check: answer,
    used: { from: 'person', isPrivate: key.isPrivate, bits: key.bits, found, restriction },
  };
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
    used: {
      from: 'token',
      isPrivate: answer.key.isPrivate,
      bits: answer.key.bits,
      found: null,
      restriction: null,
    },
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
