/** The disclosures of an SD-JWT, opened. */
import { useEffect, useState } from 'react';
import type { TokenReading } from '#model/token-reader/reading.ts';
import type { Disclosure } from '#model/token-verification/disclosures.ts';

interface Opened {
  readonly token: TokenReading;
  readonly disclosures: readonly Disclosure[];
}

const NONE: readonly Disclosure[] = [];

/** `null` while they are being opened; an older answer never replaces a newer one. */
export function useDisclosures(token: TokenReading | null): readonly Disclosure[] | null {
  const [opened, setOpened] = useState<Opened | null>(null);
  const hasAny = token !== null && token.disclosures.length > 0;
  useEffect(() => {
    if (!token || !hasAny) return undefined;
    let isNewest = true;
    openAll(token).then(
      (disclosures) => isNewest && setOpened({ token, disclosures }),
      () => undefined, // the chunk is missing: nothing is judged
    );
    return () => void (isNewest = false);
  }, [token, hasAny]);
  if (!hasAny) return NONE;
  return opened?.token === token ? opened.disclosures : null;
}

async function openAll(token: TokenReading): Promise<readonly Disclosure[]> {
  const { openDisclosures } = await import('#model/token-verification/disclosures.ts');
  return openDisclosures(token);
}
