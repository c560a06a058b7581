/** The page's end of the decoder worker: one input is read at a time, and of those that wait only the newest. */
import type { Examination } from '#model/token-intake/examination.ts';
import type { ReadingAnswer, ReadingQuestion } from './decoder-protocol.ts';
import { superviseWorker, type Loss, type Patience, type WorkerLike } from './supervised-worker.ts';

export type DecoderWorker = WorkerLike<ReadingQuestion, ReadingAnswer>;

export interface DecoderClient {
  /** Reads `input`; one of the two is called, unless a newer input was given meanwhile. */
  read(
    input: string,
    chosen: number,
    onRead: (examination: Examination) => void,
    onLoss: (loss: Loss) => void,
  ): void;
  /** Ends the worker. */
  close(): void;
}

interface Wanted {
  readonly input: string;
  readonly chosen: number;
  readonly onRead: (examination: Examination) => void;
  readonly onLoss: (loss: Loss) => void;
}

const PATIENCE: Patience = { pingEvery: 1000, missedPings: 3, deaths: 2 };
/** Milliseconds that a newer input waits for an older one to be read, before that is given up. */
const LONGEST_WAIT = 2000;

/** Connects to workers made by `start`. */
export function createDecoderClient(
  start: () => DecoderWorker,
  patience: Patience = PATIENCE,
): DecoderClient {
  const worker = superviseWorker(start, patience);
  let isReading = false;
  let waiting: Wanted | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function next(): void {
    if (isReading || !waiting) return;
    const { input, chosen, onRead, onLoss } = waiting;
    waiting = null;
    clearTimeout(timer);
    timer = undefined;
    isReading = true;
    /** Hands the outcome on, unless a newer input waits, which is then read. */
    const settle = (handOn: () => void) => {
      isReading = false;
      if (!waiting) handOn();
      next();
    };
    worker.ask({
      question: (id) => ({ type: 'read', id, input, chosen }),
      receive({ examination }) {
        settle(() => onRead(examination));
        return true;
      },
      lost: (loss) => settle(() => loss !== 'stopped' && onLoss(loss)),
    });
  }

  return {
    read(input, chosen, onRead, onLoss) {
      waiting = { input, chosen, onRead, onLoss };
      next();
      // What is given up is lost, and the newer one is read by another worker.
      if (waiting) timer ??= setTimeout(() => worker.stop(), LONGEST_WAIT);
    },
    close() {
      clearTimeout(timer);
      timer = undefined;
      waiting = null;
      worker.stop();
    },
  };
}

/** Starts the decoder's worker. */
export const startDecoderWorker = (): DecoderWorker =>
  new Worker(new URL('./decoder.worker.ts', import.meta.url), { type: 'module' });
