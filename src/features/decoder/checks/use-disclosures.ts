/** The disclosures of an SD-JWT, opened, and its key binding, verified. */
import { useEffect, useState } from 'react';
import { NOTHING_DISCLOSED, isSelective } from '#model/token-judgement/opened-disclosures.ts';
import type { OpenedDisclosures } from '#model/token-judgement/opened-disclosures.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';

interface Settled {
  readonly token: TokenReading;
  readonly opened: OpenedDisclosures;
}

/** `null` while they are being opened; an older answer never replaces a newer one. */
export function useDisclosures(token: TokenReading | null): OpenedDisclosures | null {
  const [settled, setSettled] = useState<Settled | null>(null);
  const hasAny = token !== null && isSelective(token);
  useEffect(() => {
    if (!token || !hasAny) return undefined;
    let isNewest = true;
    const open = async () => {
      const { openAllDisclosures } = await import('#model/token-judgement/open-disclosures.ts');
      const opened = await openAllDisclosures(token);
      if (isNewest) setSettled({ token, opened });
    };
    open().catch(() => undefined); // the chunk is missing: nothing is judged
    return () => void (isNewest = false);
  }, [token, hasAny]);
  if (!hasAny) return NOTHING_DISCLOSED;
  return settled?.token === token ? settled.opened : null;
}
