/** The light `Signature`: was this text sealed with that key? Loaded when it is first asked. */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import type { SignatureAlgorithm } from '../token-reader/algorithms.ts';
import { check } from '../token-reader/check.ts';
import type { Check } from '../token-reader/check.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { NO_CRYPTOGRAPHY, hasCryptography } from './cryptography.ts';
import { embeddedKey } from './embedded-key.ts';
import { importKey } from './import-key.ts';
import { otherReadings } from './secret-readings.ts';
import { checkSignatureText } from './signature-text-check.ts';
import type { SignatureOutcome, VerificationInput } from './signature-text-check.ts';
import { properSigningInput } from './signing-input.ts';
import { tryKey, tryKeySet } from './try-key.ts';
import type { KeyTrial } from './try-key.ts';
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
  if (!hasCryptography()) return only(signature('unable', NO_CRYPTOGRAPHY));
  const { given } = input;
  if (given.kind === 'none' || given.kind === 'broken') return checkWithOwnKey(token, algorithm, input);
  const answer =
    given.kind === 'jwk-set'
      ? await tryKeySet(token, algorithm, input, given.keys)
      : await tryKey(token, algorithm, input, given);
  if (answer.state === 'match') {
    const own = embeddedKey(token);
    const cameAlong = own !== null && (await tryKey(token, algorithm, input, own)).state === 'match';
    return matches(answer, algorithm, cameAlong);
  }
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
  return only(await explainMismatch(token, algorithm, input, answer));
}

/** An empty payload may stand for detached content (RFC 7515 Appendix F). */
const isContentMissing = ({ payload }: TokenReading, { detached }: VerificationInput): boolean =>
  payload?.start === payload?.end && detached === '';

function matches(
  { key, found, restriction }: Extract<KeyTrial, { readonly state: 'match' }>,
  algorithm: SignatureAlgorithm,
  cameAlong: boolean,
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
    used: { from: 'person', cameAlong, isPrivate: key.isPrivate, bits: key.bits, found, restriction },
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
      cameAlong: true,
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
  { sentence, reason }: Extract<KeyTrial, { readonly state: 'mismatch' }>,
): Promise<Check> {
  const no = (why: string, short = reason) =>
    signature('fail', why, { word: 'does not match', reason: short });
  const { given, keyText } = input;
  if (given.kind !== 'secret') return no(sentence);
  const proper = properSigningInput(token);
  const imported = await importKey(given, algorithm, 'verify');
  if (proper && imported.ok && token.signature) {
    if (await verifyOctets(imported.value.key, algorithm, proper, token.signature.octets)) {
      return no(
        'It matches this secret only when the segments are spelt as base64url wants them.',
        'the signature covers another spelling of this text',
      );
    }
  }
  for (const other of otherReadings(keyText, given.octets)) {
    if ((await tryKey(token, algorithm, input, other.given)).state === 'match')
      return no(`It does not match as the key is read now. It matches ${other.difference}.`);
  }
  return no('It does not match this secret: another secret, or the text was changed after signing.');
}
