/** The disclosures of an SD-JWT, opened, and its key binding, verified. */
import { useEffect, useState } from 'react';
import type { TokenReading } from '#model/token-reader/reading.ts';
import type { Disclosure } from '#model/token-verification/disclosures.ts';
import type { IssuerOutcome, JudgedKeyBinding } from '#model/token-verification/key-binding-check.ts';

export interface OpenedDisclosures {
  readonly disclosures: readonly Disclosure[];
  /** Judges the verified key binding; the code for it comes with it. `null`: there is none. */
  readonly judgeBinding: ((issuer: IssuerOutcome) => JudgedKeyBinding) | null;
}

const NONE: OpenedDisclosures = { disclosures: [], judgeBinding: null };

/** `null` while they are being opened; an older answer never replaces a newer one. */
export function useDisclosures(token: TokenReading | null): OpenedDisclosures | null {
  const [settled, setSettled] = useState<(OpenedDisclosures & { readonly token: TokenReading }) | null>(null);
  const hasAny = token !== null && (token.disclosures.length > 0 || token.keyBinding !== null);
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

async function openAll(token: TokenReading): Promise<OpenedDisclosures> {
  const { openDisclosures } = await import('#model/token-verification/disclosures.ts');
  const disclosures = await openDisclosures(token);
  if (token.keyBinding === null) return { disclosures, judgeBinding: null };
  const [{ verifyKeyBinding }, { judgeKeyBinding }] = await Promise.all([
    import('#model/token-verification/key-binding.ts'),
    import('#model/token-verification/key-binding-check.ts'),
  ]);
  const binding = await verifyKeyBinding(token, disclosures);
  return { disclosures, judgeBinding: binding && ((issuer) => judgeKeyBinding(binding, issuer)) };
}
