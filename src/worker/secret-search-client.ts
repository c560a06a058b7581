/** The page's end of the search for a secret. */
import type { SearchProgress } from '#model/token-verification/secret-search.ts';
import type { SearchAnswer, SearchQuestion } from './secret-search-protocol.ts';
import { superviseWorker, type Loss, type Patience, type WorkerLike } from './supervised-worker.ts';

export type SearchWorker = WorkerLike<SearchQuestion, SearchAnswer>;

const PATIENCE: Patience = { pingEvery: 1000, missedPings: 3, deaths: 2 };

/** Starts a search; the function it returns stops it. `onLoss`: it has no result, for this reason. */
export function startSecretSearch(
  token: string,
  onProgress: (progress: SearchProgress) => void,
  onLoss: (loss: Loss) => void,
  start: () => SearchWorker = startSearchWorker,
  patience: Patience = PATIENCE,
): () => void {
  const worker = superviseWorker(start, patience);
  let tried = 0;
  worker.ask({
    question: (id) => ({ type: 'search', id, token }),
    receive({ progress }) {
      // A worker that replaces another begins anew; what is told never goes back.
      if (progress.tried >= tried || progress.isOver) onProgress(progress);
      tried = Math.max(tried, progress.tried);
      // Nothing else will be asked of it.
      if (progress.isOver) worker.stop();
      return progress.isOver;
    },
    lost: (loss) => loss !== 'stopped' && onLoss(loss),
  });
  return () => worker.stop();
}

const startSearchWorker = (): SearchWorker =>
  new Worker(new URL('./secret-search.worker.ts', import.meta.url), { type: 'module' });
