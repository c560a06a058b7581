/** The search for the token's secret, with its progress, its rate, and a way to stop it. */
import './secret-search.css';
import { useEffect, useRef, useState } from 'react';
import { signatureAlgorithm } from '#model/token-reader/algorithms.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { countCandidates } from '#model/token-verification/secret-search.ts';
import type { SearchProgress } from '#model/token-verification/secret-search.ts';
import { startSecretSearch } from '#worker/secret-search-client.ts';
import type { Loss } from '#worker/supervised-worker.ts';

interface SecretSearchProps {
  readonly token: TokenReading;
  readonly onSecret: (secret: string) => void;
}

interface Search {
  readonly progress: SearchProgress;
  /** Secrets a second; 0 while too few were tried to tell. */
  readonly rate: number;
}

/** They are the same for every token. */
const CANDIDATES = countCandidates();
/** Before that many, the start of the worker takes longer than the search. */
const LEAST_TRIED = 1000;

export function SecretSearch({ token, onSecret }: SecretSearchProps) {
  const [search, setSearch] = useState<Search | null>(null);
  const [ending, setEnding] = useState<Loss | null>(null);
  const cancel = useRef<(() => void) | null>(null);
  useEffect(() => () => cancel.current?.(), []);
  if (signatureAlgorithm(token.alg)?.family !== 'hmac') return null;

  const start = () => {
    const startedAt = performance.now();
    setEnding(null);
    setSearch({ progress: { tried: 0, secret: null, isOver: false }, rate: 0 });
    const report = (progress: SearchProgress) => {
      const seconds = (performance.now() - startedAt) / 1000;
      const isTelling = progress.tried >= LEAST_TRIED;
      setSearch({ progress, rate: isTelling ? Math.round(progress.tried / Math.max(0.001, seconds)) : 0 });
    };
    cancel.current = startSecretSearch(token.token, report, setEnding);
  };
  const stop = () => {
    cancel.current?.();
    setEnding('stopped');
  };
  const isRunning = search !== null && !search.progress.isOver && ending === null;
  return (
    <div className="secret-search">
      <h4>Guess its secret</h4>
      <p>
        Tries {CANDIDATES.toLocaleString('en')} secrets against this token, here in the page: those of
        tutorials and defaults with their usual variations, then every word of up to four letters. A server
        never notices.
      </p>
      <p>
        <button type="button" className="quiet-button" onClick={isRunning ? stop : start}>
          {isRunning ? 'Stop' : 'Search for the secret'}
        </button>
      </p>
      {search && (
        <>
          <progress max={CANDIDATES} value={search.progress.tried} aria-label="Secrets tried" />
          <p role="status">{describe(search, ending)}</p>
          {search.progress.secret !== null && (
            <button
              type="button"
              className="quiet-button"
              onClick={() => onSecret(search.progress.secret ?? '')}
            >
              Use it as the key
            </button>
          )}
        </>
      )}
    </div>
  );
}

const ENDED = 'The search was ended twice, so it has no result. You can start it anew.';

const ENDINGS: Readonly<Record<Loss, string>> = {
  stopped: 'Stopped.',
  'not-started':
    'The search cannot be started: the site may have been updated since you opened it, or the network is away. Try again, or load the page anew.',
  crashed: ENDED,
  silent: ENDED,
};

function describe({ progress, rate }: Search, ending: Loss | null): string {
  const speed = rate > 0 ? `, ${rate.toLocaleString('en')} a second` : '';
  const tried = `${progress.tried.toLocaleString('en')} tried${speed}.`;
  if (progress.secret !== null)
    return `Found: ${progress.secret}. ${tried} Whoever holds one token can do this.`;
  if (progress.isOver)
    return `Not found. ${tried} That does not make it a good secret: only random bytes are.`;
  if (ending !== null) return `${ENDINGS[ending]} ${tried}`;
  return progress.tried === 0 ? 'Starting…' : tried;
}
