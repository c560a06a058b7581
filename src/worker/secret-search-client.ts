/** The page's end of the search for a secret. */
import type { SearchProgress } from '#model/token-verification/secret-search.ts';

/** Starts a search; the function it returns cancels it. `onFailure`: the worker died, so the search has no result. */
export function startSecretSearch(
  token: string,
  onProgress: (progress: SearchProgress) => void,
  onFailure: () => void,
): () => void {
  const worker = new Worker(new URL('./secret-search.worker.ts', import.meta.url), { type: 'module' });
  worker.addEventListener('message', ({ data }: MessageEvent<SearchProgress>) => {
    onProgress(data);
    if (data.isOver) worker.terminate();
  });
  worker.addEventListener('error', () => {
    worker.terminate();
    onFailure();
  });
  worker.postMessage(token);
  return () => worker.terminate();
}
