/** The page's end of the decoder worker: the newest input wins, and a worker that died is started again. */
import type { Examination } from '#model/token-intake/examination.ts';
import type { DecoderReply, DecoderRequest } from './decoder-protocol.ts';
import type { Endpoint } from './protocol.ts';

/** A worker as the client needs it: an endpoint that can fail and be ended. */
export interface DecoderEndpoint extends Endpoint<DecoderRequest, DecoderReply> {
  addEventListener(type: 'message', listener: (event: { readonly data: DecoderReply }) => void): void;
  addEventListener(type: 'error', listener: () => void): void;
  terminate(): void;
}

export interface DecoderClient {
  /** Reads `input`; `onRead` is called unless a newer input was given meanwhile. */
  read(
    input: string,
    chosen: number,
    onRead: (examination: Examination) => void,
    onFailure: () => void,
  ): void;
  /** Ends the worker. */
  close(): void;
}

interface Job {
  readonly request: DecoderRequest;
  readonly onRead: (examination: Examination) => void;
  readonly onFailure: () => void;
}

/** Milliseconds that a newer input waits for an older one to be read, before that is given up. */
const PATIENCE = 2000;

/** Connects to workers made by `start`; one question is under way at a time, and of those waiting only the last is kept. */
export function createDecoderClient(start: () => DecoderEndpoint): DecoderClient {
  let worker: DecoderEndpoint | null = null;
  let running: Job | null = null;
  let waiting: Job | null = null;
  let lastId = 0;
  let patience: ReturnType<typeof setTimeout> | undefined;

  function connect(): DecoderEndpoint {
    const endpoint = start();
    endpoint.addEventListener('message', ({ data }) => {
      const done = running;
      running = null;
      if (done && done.request.id === data.id && !waiting) done.onRead(data.examination);
      next();
    });
    endpoint.addEventListener('error', () => {
      const failed = running;
      running = null;
      endpoint.terminate();
      worker = null;
      if (!waiting) failed?.onFailure();
      next();
    });
    return endpoint;
  }

  function next(): void {
    if (running || !waiting) return;
    running = waiting;
    waiting = null;
    stopWaiting();
    worker ??= connect();
    worker.postMessage(running.request);
  }

  function stopWaiting(): void {
    clearTimeout(patience);
    patience = undefined;
  }

  function giveUp(): void {
    worker?.terminate();
    worker = null;
    running = null;
    next();
  }

  return {
    read(input, chosen, onRead, onFailure) {
      lastId += 1;
      waiting = { request: { type: 'read', id: lastId, input, chosen }, onRead, onFailure };
      next();
      if (waiting) patience ??= setTimeout(giveUp, PATIENCE);
    },
    close() {
      stopWaiting();
      worker?.terminate();
      worker = null;
      running = null;
      waiting = null;
    },
  };
}

/** Starts the decoder's worker. */
export const startDecoderWorker = (): DecoderEndpoint =>
  new Worker(new URL('./decoder.worker.ts', import.meta.url), { type: 'module' });
