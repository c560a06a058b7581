/** What the decoder and its worker say to each other: plain data that survives structured cloning. */
import type { Examination } from '#model/token-intake/examination.ts';
import type { Pong, SupervisorRequest } from './supervised-worker.ts';

export interface ReadingQuestion {
  readonly type: 'read';
  readonly id: number;
  readonly input: string;
  /** Which of several tokens. */
  readonly chosen: number;
}

export interface ReadingAnswer {
  readonly type: 'read';
  readonly id: number;
  readonly examination: Examination;
}

/** Page → worker. */
export type DecoderRequest = ReadingQuestion | SupervisorRequest;

/** Worker → page. */
export type DecoderReply = ReadingAnswer | Pong;
