/** The light `Key trust`: whose key was it that fitted? */
import { signatureAlgorithm } from '../token-reader/algorithms.ts';
import { check } from '../token-reader/check.ts';
import type { Check } from '../token-reader/check.ts';
import { isDpopProof } from '../token-reader/dpop-findings.ts';
import { isSealedByAnyone } from '../token-reader/encryption-names.ts';
import { hasMember } from '../token-reader/json-tree.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import type { SignatureOutcome } from './signature-text-check.ts';

const trust = check.bind(null, 'Key trust');

/** A key that came with the token is not to be trusted (RFC 8725 §3.10), but for proofs of possession (RFC 9449 §4.2). */
export function checkTrust(
  token: TokenReading,
  { check: signature, used }: SignatureOutcome,
  isSecretKnown = false,
): Check {
  if (used?.from === 'token') {
    return isDpopProof(token)
      ? trust(
          'pass',
          'A DPoP proof brings its key on purpose: it proves that the sender holds it. Compare it with cnf.jkt of the access token.',
        )
      : trust(
          'fail',
          hasMember(token.header?.tree ?? null, 'jwk')
            ? 'The key came with the token: anyone can do this. Whoever wrote the one could make the other.'
            : 'The certificate came with the token, and no authority that you trust vouches for it here: anyone can make one.',
          {
            reason: 'its key cannot be trusted',
          },
        );
  }
  if (used && token.form === 'jwe' && isSealedByAnyone(token.alg)) {
    return trust(
      'unchecked',
      'You gave the key that opens it. Whoever has its public half can seal such a token, so it does not say who wrote it.',
      { reason: 'who wrote it' },
    );
  }
  if (used && isSecretKnown) {
    return trust(
      'fail',
      'You gave the secret, but it stands in lists of known secrets: anyone can sign with it (RFC 8725 §3.5).',
      { reason: 'its secret is publicly known', isDisputed: true },
    );
  }
  const least = leastBits(token.alg);
  if (used?.bits && used.bits < least.bits) {
    return trust('fail', `You gave the key, but it has ${used.bits} bits: ${least.why}.`, {
      reason: `its key has ${used.bits} bits where RFC 7518 demands ${least.bits}`,
      isDisputed: true,
    });
  }
  if (used?.restriction) {
    return trust('fail', `You gave the key, but it ${used.restriction}.`, {
      reason: `its key ${used.restriction}`,
      isDisputed: true,
    });
  }
  if (used?.cameAlong && !isDpopProof(token)) {
    return trust(
      'unchecked',
      'You gave the key that came with the token. Trust it only if you have it from elsewhere, too.',
      { reason: 'where its key comes from' },
    );
  }
  if (used)
    return trust(
      'pass',
      used.isPrivate ? 'You gave the key, a private one: its public half was used.' : 'You gave the key.',
    );
  const own = ['jwk', 'x5c'].find((name) => hasMember(token.header?.tree ?? null, name));
  if (signature.state === 'fail' && own)
    return trust('unchecked', `No key fitted. The ${own} in the header is not to be trusted.`);
  return trust('unchecked', 'Give a key that you trust; one from the token would prove nothing.');
}

/** How long a key has to be at least: as long as the hash (RFC 7518 §3.2), or 2048 bits (§3.3, §3.5). */
function leastBits(alg: string | undefined): { readonly bits: number; readonly why: string } {
  const algorithm = signatureAlgorithm(alg);
  if (algorithm?.family === 'rsa')
    return { bits: 2048, why: 'it can be factored or soon will be, and RFC 7518 §3.3 demands 2048 or more' };
  const bits = (algorithm?.leastKeyOctets ?? 0) * 8;
  return { bits, why: `secrets can be tried until one matches, and RFC 7518 §3.2 demands ${bits} or more` };
}
