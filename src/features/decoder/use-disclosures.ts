/** The disclosures of an SD-JWT, opened, and its key binding, verified. */
import { useEffect, useState } from 'react';
import type { TokenReading } from '#model/token-reader/reading.ts';
import type { Disclosure } from '#model/token-verification/disclosures.ts';
import type { KeyBinding } from '#model/token-verification/key-binding.ts';

export interface OpenedDisclosures {
  readonly disclosures: readonly Disclosure[];
  readonly keyBinding: KeyBinding | null;
}

const NONE: OpenedDisclosures = { disclosures: [], keyBinding: null };

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
  if (token.keyBinding === null) return { disclosures, keyBinding: null };
  const { verifyKeyBinding } = await import('#model/token-verification/key-binding.ts');
  return { disclosures, keyBinding: await verifyKeyBinding(token, disclosures) };
}
