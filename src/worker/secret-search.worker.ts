/** Searches for a token's secret away from the page; ending the worker ends the search. */
import { readToken } from '#model/token-reader/reading.ts';
import { searchSecret } from '#model/token-verification/secret-search.ts';
import type { SearchQuestion, SearchReply, SearchRequest } from './secret-search-protocol.ts';

const REPORT_EVERY = 1024;

const say = (reply: SearchReply) => postMessage(reply);

addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => {
  if (data.type === 'ping') say({ type: 'pong' });
  // A failure becomes an error of the worker, which the page hears.
  else if (data.type === 'search') search(data).catch(reportError);
});

async function search({ id, token }: SearchQuestion): Promise<void> {
  let reported = 0;
  for await (const progress of searchSecret(readToken(token))) {
    if (!progress.isOver && progress.tried - reported < REPORT_EVERY) continue;
    reported = progress.tried;
    say({ type: 'progress', id, progress });
  }
}
