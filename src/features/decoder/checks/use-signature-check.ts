/** The light `Signature`, which takes a moment: the newest question wins. */
import { useEffect, useState } from 'react';
import { answerSignature, onlyLight } from '#model/token-judgement/signature-answer.ts';
import type { SignatureAnswer } from '#model/token-judgement/signature-answer.ts';
import { check } from '#model/token-reader/check.ts';
import { isMasked } from '#model/token-reader/masked-signature.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { checkSignatureText } from '#model/token-verification/signature-text-check.ts';
import type { VerificationInput } from '#model/token-verification/signature-text-check.ts';

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
    answerSignature(token, input).then(settle, (error: unknown) => settle(explainFailure(error)));
    return () => {
      isNewest = false;
    };
  }, [needsWork, token, input]);
  if (!token) return null;
  if (early) return onlyLight(early);
  if (settled?.token !== token) return CHECKING;
  // What is wrong with the token stays said while another key is tried.
  return settled.input === input ? settled.answer : { ...CHECKING, format: settled.answer.format };
}

const CHECKING = onlyLight(
  check('Signature', 'unchecked', 'Checking.', { word: 'checking', reason: 'Checking.' }),
);

/** A file can be missing when the site was renewed meanwhile. */
function explainFailure(error: unknown): SignatureAnswer {
  const isMissingFile = error instanceof TypeError && /import|module|fetch/i.test(error.message);
  const sentence = isMissingFile
    ? 'A part of this page could not be fetched: the site may have been renewed. Copy your token and reload.'
    : 'This page failed to check it.';
  return onlyLight(check('Signature', 'unable', sentence));
}
