/** The light `Signature`, which takes a moment: the newest question wins. */
import { useEffect, useState } from 'react';
import { check } from '#model/token-reader/check.ts';
import type { Check } from '#model/token-reader/check.ts';
import type { Finding } from '#model/token-reader/finding.ts';
import { isMasked } from '#model/token-reader/masked-signature.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { checkSignatureText } from '#model/token-verification/signature-text-check.ts';
import type { SignatureOutcome, VerificationInput } from '#model/token-verification/signature-text-check.ts';

export interface SignatureAnswer extends SignatureOutcome {
  /** What a JWE held, once it was opened. */
  readonly plaintext: Uint8Array<ArrayBuffer> | null;
  /** For a light `Format` that passes on the face of a JWE; `null` where that stands. */
  readonly format: Check | null;
  readonly findings: readonly Finding[];
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
  if (early) return { ...NOTHING, check: early };
  if (settled?.token !== token) return CHECKING;
  // What is wrong with the token stays said while another key is tried.
  return settled.input === input ? settled.answer : { ...CHECKING, format: settled.answer.format };
}

/** Loads what checks, and asks it. */
export async function answerFor(token: TokenReading, input: VerificationInput): Promise<SignatureAnswer> {
  if (token.form !== 'jwe') {
    const { checkSignature } = await import('#model/token-verification/signature-check.ts');
    return { ...NOTHING, ...(await checkSignature(token, input)) };
  }
  const { decrypt } = await import('#model/token-verification/decrypt.ts');
  const answer = await decrypt(token, input.given, input.keyText);
  const used = answer.plaintext
    ? {
        from: 'person' as const,
        cameAlong: false,
        isPrivate: false,
        bits: null,
        found: null,
        restriction: null,
      }
    : null;
  return { ...answer, used };
}

const NOTHING = { used: null, plaintext: null, format: null, findings: [] } as const;

const CHECKING: SignatureAnswer = {
  ...NOTHING,
  check: check('Signature', 'unchecked', 'Checking.', { word: 'checking', reason: 'Checking.' }),
};

/** A file can be missing when the site was renewed meanwhile. */
function explainFailure(error: unknown): SignatureAnswer {
  const isMissingFile = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  const sentence = isMissingFile
    ? 'A part of this page could not be fetched: the site may have been renewed. Copy your token and reload.'
    : 'This page failed to check it.';
  return { ...NOTHING, check: check('Signature', 'unable', sentence) };
}
