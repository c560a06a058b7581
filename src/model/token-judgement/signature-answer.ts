/** The light `Signature` with all that its answer brings: for a JWS whether the key fits, for a JWE what it held. */
import type { Check } from '../token-reader/check.ts';
import type { Finding } from '../token-reader/finding.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import type { SignatureOutcome, VerificationInput } from '../token-verification/signature-text-check.ts';

export interface SignatureAnswer extends SignatureOutcome {
  /** What a JWE held, once it was opened. */
  readonly plaintext: Uint8Array<ArrayBuffer> | null;
  /** For a light `Format` that passes on the face of a JWE; `null` where that stands. */
  readonly format: Check | null;
  /** About the key that fitted, and about what a JWE held. */
  readonly findings: readonly Finding[];
}

/** The answer that is a light and nothing more. */
export const onlyLight = (light: Check): SignatureAnswer => ({
  check: light,
  used: null,
  plaintext: null,
  format: null,
  findings: [],
});

/** Verifies or decrypts, with code that is fetched for it; rejects where that is out of reach. */
export async function answerSignature(
  token: TokenReading,
  input: VerificationInput,
): Promise<SignatureAnswer> {
  if (token.form !== 'jwe') {
    const [{ checkSignature }, { findInKey }] = await Promise.all([
      import('../token-verification/signature-check.ts'),
      import('../token-verification/key-findings.ts'),
    ]);
    const { check, used } = await checkSignature(token, input);
    return { ...onlyLight(check), used, findings: findInKey(token, input.given, used) };
  }
  const { decrypt } = await import('../token-verification/decrypt.ts');
  const answer = await decrypt(token, input.given, input.keyText);
  return { ...answer, used: answer.plaintext ? OPENED : null };
}

const OPENED: SignatureOutcome['used'] = {
  from: 'person',
  cameAlong: false,
  isPrivate: false,
  bits: null,
  found: null,
  restriction: null,
};
