/** What only an SD-JWT has: its disclosures and its key binding. Fetched when the first one is read. */
import { Suspense, lazy } from 'react';
import type { TokenReading } from '#model/token-reader/reading.ts';
import type { Disclosure } from '#model/token-verification/disclosures.ts';
import type { JudgedKeyBinding } from '#model/token-verification/key-binding-check.ts';

const DisclosureTable = lazy(async () => ({
  default: (await import('./disclosure-table.tsx')).DisclosureTable,
}));
const KeyBindingSection = lazy(async () => ({
  default: (await import('./key-binding-section.tsx')).KeyBindingSection,
}));

export function SelectiveDisclosure(props: {
  readonly token: TokenReading | null;
  readonly disclosures: readonly Disclosure[] | null;
  readonly keyBinding: JudgedKeyBinding | null;
}) {
  const { token, disclosures, keyBinding } = props;
  return (
    <Suspense fallback={null}>
      {token && disclosures && disclosures.length > 0 && (
        <DisclosureTable token={token} disclosures={disclosures} />
      )}
      {keyBinding && <KeyBindingSection binding={keyBinding} />}
    </Suspense>
  );
}
