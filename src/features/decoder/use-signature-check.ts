/** The light `Signature`, which takes a moment: the newest question wins. */
import { useEffect, useState } from 'react';
import { check } from '#model/token-reader/check.ts';
import type { Check } from '#model/token-reader/check.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { checkSignature, checkSignatureText } from '#model/token-verification/signature-check.ts';

interface Verified {
  readonly token: TokenReading;
  readonly secret: Uint8Array;
  readonly check: Check;
}

/** Checks the signature; until the answer for this very token and secret is there, the light says so. */
export function useSignatureCheck(token: TokenReading | null, secret: Uint8Array<ArrayBuffer>): Check | null {
  const [verified, setVerified] = useState<Verified | null>(null);
  const early = token ? checkSignatureText(token, secret.length > 0) : null;
  const needsWork = token !== null && early === null;
  useEffect(() => {
    if (!needsWork) return undefined;
    let isNewest = true;
    const settle = (answer: Check) => {
      if (isNewest) setVerified({ token, secret, check: answer });
    };
    checkSignature(token, secret).then(settle, () => settle(NO_CRYPTO));
    return () => {
      isNewest = false;
    };
  }, [needsWork, token, secret]);
  if (!token) return null;
  if (early) return early;
  if (verified?.token === token && verified.secret === secret) return verified.check;
  return check('Signature', 'unchecked', 'Checking.', { word: 'checking' });
}

const NO_CRYPTO = check(
  'Signature',
  'unable',
  'This browser offers no cryptography on this page: it needs a secure address, https or localhost.',
);
