/** The page's side: runs the simulator in a worker, which is replaced when it dies, and its runs replayed. */
import type { Action } from '#model/trace/action.ts';
import type { Settings } from '#model/settings.ts';
import { createPendingRun, lostRun, type RunOptions, type RunResult } from './pending-run.ts';
import type { RunAnswer, RunQuestion } from './protocol.ts';
import { superviseWorker, type Patience, type WorkerLike } from './supervised-worker.ts';

export type { RunOptions, RunResult, SimulatorFailure } from './pending-run.ts';

export interface Simulator {
  /** Runs `actions`; never rejects. Several runs may be under way at once. */
  run(settings: Settings, actions: readonly Action[], options?: RunOptions): Promise<RunResult>;
  /** Ends the worker and every run. A later run starts it again. */
  stop(): void;
}

export type SimulatorWorker = WorkerLike<RunQuestion, RunAnswer>;

const PATIENCE: Patience = { pingEvery: 1000, missedPings: 4, deaths: 3 };

/** A simulator whose worker is made by `start`, when it is first needed and whenever it has died. */
export function createSimulator(start: () => SimulatorWorker, patience: Patience = PATIENCE): Simulator {
  const worker = superviseWorker(start, patience);
  return {
    run(settings, actions, options = {}) {
      const { signal } = options;
      if (signal?.aborted) return Promise.resolve(lostRun('stopped'));
      return new Promise((settle) => {
        const withdraw = worker.ask(createPendingRun(settings, actions, options, settle));
        signal?.addEventListener('abort', withdraw);
      });
    },
    stop: () => worker.stop(),
  };
}
