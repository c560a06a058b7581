/** The drawer that holds the benches; they are fetched when it is opened first. */
import './bench-drawer.css';
import { useMemo, useState } from 'react';
import type { NumericDate } from '#model/clock.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import type { GivenKey } from '#model/token-verification/given-key.ts';
import { lazily } from '#components/lazily.tsx';
import type { Demands } from '../decoder-state.ts';

const Benches = lazily(async () => (await import('./benches.tsx')).Benches);

interface BenchDrawerProps {
  readonly token: TokenReading;
  /** The token as it is judged: an SD-JWT with what it discloses. */
  readonly judged: TokenReading;
  readonly given: GivenKey;
  readonly keyText: string;
  readonly demands: Demands;
  readonly now: NumericDate;
  readonly onOpen: (token: string) => void;
  readonly onSecret: (secret: string) => void;
}

export function BenchDrawer(props: BenchDrawerProps) {
  const { given, keyText, demands, now } = props;
  const [wasOpened, setOpened] = useState(false);
  const configuration = useMemo(
    () => ({ ...demands, key: given, keyText, now }),
    [demands, given, keyText, now],
  );
  return (
    <details className="benches" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>Try it: careless servers, forged variants, its secret, its cost</summary>
      {wasOpened && (
        <Benches
          token={props.token}
          judged={props.judged}
          configuration={configuration}
          onOpen={props.onOpen}
          onSecret={props.onSecret}
        />
      )}
    </details>
  );
}
