/** The page's side: runs the simulator in a worker, and heals it when it dies. */
import { fail } from '#model/result.ts';
import type { Action } from '#model/trace/action.ts';
import type { Settings } from '#model/settings.ts';
import { createHeartbeat } from './heartbeat.ts';
import { createPendingRun, type PendingRun, type RunOptions, type RunResult } from './pending-run.ts';
import type { SimulatorReply, SimulatorRequest } from './protocol.ts';

export type { RunOptions, RunResult, SimulatorFailure } from './pending-run.ts';

export interface Simulator {
  /** Runs `actions`; never rejects. Several runs may be under way at once. */
  run(settings: Settings, actions: readonly Action[], options?: RunOptions): Promise<RunResult>;
  /** Ends the worker and every run. A later run starts it again. */
  stop(): void;
}

/** What the client needs of a `Worker`. */
export interface WorkerLike {
  postMessage(message: SimulatorRequest): void;
  addEventListener(type: 'message', listener: (event: { readonly data: SimulatorReply }) => void): void;
  addEventListener(type: 'error' | 'messageerror', listener: () => void): void;
  terminate(): void;
}

export interface Patience {
  /** Between two pings, while a run is under way, in milliseconds. */
  readonly pingEvery: number;
  /** This many pings in a row without a word, and the worker is dead. */
  readonly missedPings: number;
  /** A run is given up when the worker has died this often under it. */
  readonly deaths: number;
}

const PATIENCE: Patience = { pingEvery: 1000, missedPings: 4, deaths: 3 };

const CANCELLED: RunResult = fail({ code: 'cancelled', message: 'The run was stopped.' });
const DEAD: RunResult = fail({
  code: 'worker-died',
  message: 'The simulator stopped again and again, so this run was given up.',
});

/** A simulator whose worker is made by `start`, when it is first needed and whenever it has died. */
export function createSimulator(start: () => WorkerLike, patience: Patience = PATIENCE): Simulator {
  interface Awaited {
    readonly run: PendingRun;
    readonly settle: (result: RunResult) => void;
  }
  const pending = new Map<number, Awaited>();
  let worker: WorkerLike | null = null;
  let lastId = 0;
  const heartbeat = createHeartbeat(patience, {
    ping: () => worker?.postMessage({ type: 'ping' }),
    onSilence: () => bury(),
  });

  const finish = (id: number, result: RunResult): void => {
    const awaited = pending.get(id);
    pending.delete(id);
    if (pending.size === 0) heartbeat.stop();
    awaited?.settle(result);
  };

  const dismiss = (): void => {
    worker?.terminate();
    worker = null;
    heartbeat.stop();
  };

  const receive = (reply: SimulatorReply): void => {
    heartbeat.heard();
    if (reply.type === 'pong') return;
    // An answer to a question that nobody asks any more finds no run.
    const result = pending.get(reply.id)?.run.receive(reply);
    if (result) finish(reply.id, result);
  };

  /** Starts a worker if there is none; says whether there is one now. */
  const revive = (): boolean => {
    try {
      worker ??= listenTo(start());
    } catch {
      return false;
    }
    heartbeat.start();
    return true;
  };

  const listenTo = (started: WorkerLike): WorkerLike => {
    const ifCurrent = (act: () => void) => () => worker === started && act();
    started.addEventListener('message', ({ data }) => ifCurrent(() => receive(data))());
    started.addEventListener('error', ifCurrent(bury));
    started.addEventListener('messageerror', ifCurrent(bury));
    return started;
  };

  /** The worker is dead: start another and replay what was under way. */
  function bury(): void {
    dismiss();
    for (const [id, { run }] of pending) {
      if (run.buried() >= patience.deaths || !revive()) {
        finish(id, DEAD);
      } else {
        run.restarted();
        worker?.postMessage(run.request(id));
      }
    }
  }

  return {
    run(settings, actions, options = {}) {
      const { signal } = options;
      if (signal?.aborted) return Promise.resolve(CANCELLED);
      lastId += 1;
      const id = lastId;
      const run = createPendingRun(settings, actions, options);
      return new Promise((settle) => {
        pending.set(id, { run, settle });
        signal?.addEventListener('abort', () => {
          if (pending.has(id)) worker?.postMessage({ type: 'cancel', id });
          finish(id, CANCELLED);
        });
        if (revive()) worker?.postMessage(run.request(id));
        else finish(id, DEAD);
      });
    },
    stop() {
      dismiss();
      for (const id of pending.keys()) finish(id, CANCELLED);
    },
  };
}
