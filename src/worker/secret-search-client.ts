/** The page's end of the search for a secret. */
import type { SearchProgress } from '#model/token-verification/secret-search.ts';

/** Starts a search; the function it returns cancels it. A worker that dies ends the search with nothing found. */
export function startSecretSearch(token: string, onProgress: (progress: SearchProgress) => void): () => void {
  const worker = new Worker(new URL('./secret-search.worker.ts', import.meta.url), { type: 'module' });
  let tried = 0;
  worker.addEventListener('message', ({ data }: MessageEvent<SearchProgress>) => {
    ({ tried } = data);
    onProgress(data);
    if (data.isOver) worker.terminate();
  });
  worker.addEventListener('error', () => onProgress({ tried, secret: null, isOver: true }));
  worker.postMessage(token);
  return () => worker.terminate();
}
