/** The disclosures of an SD-JWT, opened, and its key binding, verified. */
import { useEffect, useState } from 'react';
import { check } from '#model/token-reader/check.ts';
import type { Check } from '#model/token-reader/check.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import type { Disclosure } from '#model/token-verification/disclosures.ts';
import type { IssuerOutcome, JudgedKeyBinding } from '#model/token-verification/key-binding-check.ts';

export interface OpenedDisclosures {
  readonly disclosures: readonly Disclosure[];
  /** The token with the claims that were disclosed: what time and policy are judged by. `null`: as it stands. */
  readonly processed: TokenReading | null;
  /** Judges the form of the whole by that of the issuer's part. `null`: that is all there is. */
  readonly judgeForm: ((format: Check) => Check) | null;
  /** Judges the verified key binding; the code for it comes with it. `null`: there is none. */
  readonly judgeBinding: ((issuer: IssuerOutcome) => JudgedKeyBinding) | null;
}

const NONE: OpenedDisclosures = { disclosures: [], processed: null, judgeForm: null, judgeBinding: null };

/** `null` while they are being opened; an older answer never replaces a newer one. */
export function useDisclosures(token: TokenReading | null): OpenedDisclosures | null {
  const [settled, setSettled] = useState<(OpenedDisclosures & { readonly token: TokenReading }) | null>(null);
  // An unencoded payload may hold a tilde of its own.
  const hasAny = token !== null && token.isPayloadEncoded && token.token.includes('~');
  useEffect(() => {
    if (!token || !hasAny) return undefined;
    let isNewest = true;
    openAll(token).then(
      (opened) => isNewest && setSettled({ token, ...opened }),
      () => undefined, // the chunk is missing: nothing is judged
    );
    return () => void (isNewest = false);
  }, [token, hasAny]);
  if (!hasAny) return NONE;
  return settled?.token === token ? settled : null;
}

const SOUND = check('Format', 'pass', '');

async function openAll(token: TokenReading): Promise<OpenedDisclosures> {
  const [{ openDisclosures }, { checkDisclosures }, { withDisclosed }] = await Promise.all([
    import('#model/token-verification/disclosures.ts'),
    import('#model/token-verification/disclosure-check.ts'),
    import('#model/token-verification/processed-payload.ts'),
  ]);
  const disclosures = await openDisclosures(token);
  // Once, and not with every second of the clock.
  const form = checkDisclosures(SOUND, token, disclosures);
  const opened: OpenedDisclosures = {
    disclosures,
    processed: withDisclosed(token, disclosures),
    judgeForm: (format) => (format.state === 'pass' && form !== SOUND ? form : format),
    judgeBinding: null,
  };
  if (token.keyBinding === null) return opened;
  const [{ verifyKeyBinding }, { judgeKeyBinding }] = await Promise.all([
    import('#model/token-verification/key-binding.ts'),
    import('#model/token-verification/key-binding-check.ts'),
  ]);
  const binding = await verifyKeyBinding(token, disclosures);
  return { ...opened, judgeBinding: binding && ((issuer) => judgeKeyBinding(binding, issuer)) };
}
