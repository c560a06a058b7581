/** Looks a secret up in the list of known ones; the list is fetched when a secret has matched. */
import { useEffect, useState } from 'react';
import type { Finding } from '#model/token-reader/finding.ts';

const KNOWN: readonly Finding[] = [
  {
    id: 'known-secret',
    severity: 'danger',
    title: 'Found in the list of known secrets',
    remedy:
      'It stands in tutorials or password lists, so it is guessed first. Replace it by random bytes, now.',
    source: 'RFC 8725 §3.5',
    segment: 'key',
    path: null,
  },
];
const NONE: readonly Finding[] = [];

/** The finding, once the list is here and has the secret; nothing while `isAsked` is false. */
export function useKnownSecret(secret: string, isAsked: boolean): readonly Finding[] {
  const [known, setKnown] = useState<string | null>(null);
  useEffect(() => {
    if (!isAsked) return undefined;
    let isNewest = true;
    const look = async () => {
      const { KNOWN_SECRETS } = await import('#model/token-verification/known-secrets.ts');
      if (isNewest && KNOWN_SECRETS.includes(secret)) setKnown(secret);
    };
    // Without the list, after a redeploy say, the page has one finding less.
    look().catch(() => undefined);
    return () => {
      isNewest = false;
    };
  }, [secret, isAsked]);
  return isAsked && known === secret ? KNOWN : NONE;
}
