/** What the search for a secret and its worker say to each other: plain data that survives structured cloning. */
import type { SearchProgress } from '#model/token-verification/secret-search.ts';
import type { Pong, SupervisorRequest } from './supervised-worker.ts';

export interface SearchQuestion {
  readonly type: 'search';
  readonly id: number;
  readonly token: string;
}

/** Comes again and again; the last one says that the search is over. */
export interface SearchAnswer {
  readonly type: 'progress';
  readonly id: number;
  readonly progress: SearchProgress;
}

/** Page → worker. */
export type SearchRequest = SearchQuestion | SupervisorRequest;

/** Worker → page. */
export type SearchReply = SearchAnswer | Pong;
