/** What only an SD-JWT has: its disclosures and its key binding. Fetched when the first one is read. */
import { lazily } from '#components/lazily.tsx';
import type { TokenReading } from '#model/token-reader/reading.ts';
import type { Disclosure } from '#model/token-verification/disclosures.ts';
import type { JudgedKeyBinding } from '#model/token-verification/key-binding-check.ts';

const DisclosureTable = lazily(async () => (await import('./disclosure-table.tsx')).DisclosureTable);
const KeyBindingSection = lazily(async () => (await import('./key-binding-section.tsx')).KeyBindingSection);

export function SelectiveDisclosure(props: {
  readonly token: TokenReading | null;
  readonly disclosures: readonly Disclosure[] | null;
  readonly keyBinding: JudgedKeyBinding | null;
}) {
  const { token, disclosures, keyBinding } = props;
  return (
    <>
      {token && disclosures && disclosures.length > 0 && (
        <DisclosureTable token={token} disclosures={disclosures} />
      )}
      {keyBinding && <KeyBindingSection binding={keyBinding} />}
    </>
  );
}
