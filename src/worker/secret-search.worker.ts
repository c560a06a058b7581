/** Searches for a token's secret away from the page; ending the worker cancels the search. */
import { readToken } from '#model/token-reader/reading.ts';
import { searchSecret } from '#model/token-verification/secret-search.ts';
import type { SearchProgress } from '#model/token-verification/secret-search.ts';

const REPORT_EVERY = 1024;

addEventListener('message', ({ data }: MessageEvent<string>) => {
  // A failure becomes an error of the worker, which the page hears.
  search(data).catch(reportError);
});

async function search(token: string): Promise<void> {
  let reported = 0;
  for await (const progress of searchSecret(readToken(token))) {
    if (!progress.isOver && progress.tried - reported < REPORT_EVERY) continue;
    reported = progress.tried;
    const report: SearchProgress = progress;
    postMessage(report);
  }
}
