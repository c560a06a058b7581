/** The light `Signature`, which takes a moment: the newest question wins. */
import { useEffect, useState } from 'react';
import { check } from '#model/token-reader/check.ts';
import { isMasked } from '#model/token-reader/masked-signature.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { checkSignatureText } from '#model/token-verification/signature-text-check.ts';
import type { SignatureOutcome, VerificationInput } from '#model/token-verification/signature-text-check.ts';

export interface SignatureAnswer extends SignatureOutcome {
  /** What a JWE held, once it was opened. */
  readonly plaintext: Uint8Array<ArrayBuffer> | null;
}

interface Settled {
  readonly token: TokenReading;
  readonly input: VerificationInput;
  readonly answer: SignatureAnswer;
}

/** Checks the signature, or decrypts; until the answer for this very token and key is there, the light says so. */
export function useSignatureCheck(
  token: TokenReading | null,
  input: VerificationInput,
): SignatureAnswer | null {
  const [settled, setSettled] = useState<Settled | null>(null);
  const isEncrypted = token?.form === 'jwe';
  const early = token && (!isEncrypted || isMasked(token)) ? checkSignatureText(token, input) : null;
  const needsWork = token !== null && early === null;
  useEffect(() => {
    if (!needsWork) return undefined;
    let isNewest = true;
    const settle = (answer: SignatureAnswer) => {
      if (isNewest) setSettled({ token, input, answer });
    };
    answerFor(token, input).then(settle, (error: unknown) => settle(explainFailure(error)));
    return () => {
      isNewest = false;
    };
  }, [needsWork, token, input]);
  if (!token) return null;
  if (early) return { check: early, used: null, plaintext: null };
  if (settled?.token === token && settled.input === input) return settled.answer;
  return CHECKING;
}

async function answerFor(token: TokenReading, input: VerificationInput): Promise<SignatureAnswer> {
  if (token.form !== 'jwe') {
    const { checkSignature } = await import('#model/token-verification/signature-check.ts');
    return { ...(await checkSignature(token, input)), plaintext: null };
  }
  const { decrypt } = await import('#model/token-verification/decrypt.ts');
  const { check: answer, plaintext } = await decrypt(token, input.given);
  const used = plaintext
    ? { from: 'person' as const, isPrivate: false, bits: null, found: null, restriction: null }
    : null;
  return { check: answer, used, plaintext };
}

const CHECKING: SignatureAnswer = {
  check: check('Signature', 'unchecked', 'Checking.', { word: 'checking', reason: 'Checking.' }),
  used: null,
  plaintext: null,
};

/** Cryptography is missing on insecure pages; a file can be missing when the site was renewed meanwhile. */
function explainFailure(error: unknown): SignatureAnswer {
  const isMissingFile = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  const sentence = isMissingFile
    ? 'A part of this page could not be fetched: the site may have been renewed. Copy your token and reload.'
    : 'This browser offers no cryptography on this page: it needs a secure address, https or localhost.';
  return { check: check('Signature', 'unable', sentence), used: null, plaintext: null };
}
