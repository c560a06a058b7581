/** What the decoder and its worker say to each other: plain data that survives structured cloning. */
import type { Examination } from '#model/token-intake/examination.ts';

/** Page → worker. `id` grows; only the answer to the newest question counts. */
export interface DecoderRequest {
  readonly type: 'read';
  readonly id: number;
  readonly input: string;
  /** Which of several tokens. */
  readonly chosen: number;
}

/** Worker → page. */
export interface DecoderReply {
  readonly type: 'read';
  readonly id: number;
  readonly examination: Examination;
}
