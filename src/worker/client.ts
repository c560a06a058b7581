/** The page's side: runs the simulator in a worker, and heals it when it dies. */
import type { Action } from '#model/scenario/action.ts';
import { fail, ok, type Result } from '#model/result.ts';
import type { Settings } from '#model/settings.ts';
import type { WorldState } from '#model/trace/state.ts';
import type { Measurement, Step, Trace } from '#model/trace/trace.ts';
import { createHeartbeat } from './heartbeat.ts';
import type { FailureCode, SimulatorReply, SimulatorRequest } from './protocol.ts';

export interface SimulatorFailure {
  readonly code: FailureCode;
  /** One calm sentence for the person in front of the page. */
  readonly message: string;
}

export interface RunOptions {
  /** Called once, before the first step. */
  readonly onStart?: (initial: WorldState) => void;
  /** Called once for each step, in order, however often the worker died in between. */
  readonly onStep?: (step: Step, measured: Measurement | null) => void;
  /** The worker died and was started again; the run is being replayed. */
  readonly onRestarted?: () => void;
  /** Ends the run; the answer is then the failure "cancelled". */
  readonly signal?: AbortSignal;
}

export interface Simulator {
  /** Runs `actions`; never rejects. Several runs may be under way at once. */
  run(
    settings: Settings,
    actions: readonly Action[],
    options?: RunOptions,
  ): Promise<Result<Trace, SimulatorFailure>>;
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

/** A run that somebody waits for. */
interface Pending {
  readonly settings: Settings;
  readonly actions: readonly Action[];
  readonly options: RunOptions;
  readonly steps: Step[];
  initial: WorldState | null;
  /** Steps of the present attempt; up to `steps.length` they are repetitions. */
  seen: number;
  deaths: number;
  readonly settle: (result: Result<Trace, SimulatorFailure>) => void;
}

/** A simulator whose worker is made by `start`, when it is first needed and whenever it has died. */
export function createSimulator(start: () => WorkerLike, patience: Patience = PATIENCE): Simulator {
  const pending = new Map<number, Pending>();
  let worker: WorkerLike | null = null;
  let lastId = 0;
  const heartbeat = createHeartbeat(patience, {
    ping: () => worker?.postMessage({ type: 'ping' }),
    onSilence: () => bury(),
  });

  const finish = (id: number, result: Result<Trace, SimulatorFailure>): void => {
    pending.get(id)?.settle(result);
    pending.delete(id);
    if (pending.size === 0) heartbeat.stop();
  };

  const dismiss = (): void => {
    worker?.terminate();
    worker = null;
    heartbeat.stop();
  };

  /** Starts a worker if there is none; says whether there is one now. */
  const revive = (): boolean => {
    if (worker) return true;
    try {
      const started = start();
      const isCurrent = () => worker === started;
      started.addEventListener('message', ({ data }) => isCurrent() && receive(data));
      started.addEventListener('error', () => isCurrent() && bury());
      started.addEventListener('messageerror', () => isCurrent() && bury());
      worker = started;
      heartbeat.start();
      return true;
    } catch {
      return false;
    }
  };

  const post = (id: number, run: Pending): void => {
    run.seen = 0;
    worker?.postMessage({ type: 'run', id, settings: run.settings, actions: run.actions });
  };

  /** The worker is dead: start another and replay what was under way. */
  const bury = (): void => {
    dismiss();
    for (const [id, run] of pending) {
      run.deaths += 1;
      if (run.deaths >= patience.deaths || !revive()) {
        finish(id, fail({ code: 'worker-died', message: 'The simulator stopped again and again.' }));
        continue;
      }
      run.options.onRestarted?.();
      post(id, run);
    }
  };

  const receive = (reply: SimulatorReply): void => {
    heartbeat.heard();
    if (reply.type === 'pong') return;
    const run = pending.get(reply.id);
    if (!run) return; // an answer that nobody wants any more
    if (reply.type === 'started' && run.initial === null) {
      run.initial = reply.initial;
      run.options.onStart?.(reply.initial);
    } else if (reply.type === 'step') {
      run.seen += 1;
      if (run.seen <= run.steps.length) return; // delivered before the worker died
      run.steps.push(reply.step);
      run.options.onStep?.(reply.step, reply.measured);
    } else if (reply.type === 'failed') {
      finish(reply.id, fail({ code: reply.code, message: reply.message }));
    } else if (reply.type === 'finished') {
      const { settings, actions, steps } = run;
      finish(reply.id, ok({ settings, actions, initial: run.initial ?? {}, steps }));
    }
  };

  const CANCELLED = fail({ code: 'cancelled', message: 'The run was stopped.' } as const);
  return {
    run(settings, actions, options = {}) {
      if (options.signal?.aborted) return Promise.resolve(CANCELLED);
      lastId += 1;
      const id = lastId;
      return new Promise((settle) => {
        const run = { settings, actions, options, steps: [], initial: null, seen: 0, deaths: 0, settle };
        pending.set(id, run);
        options.signal?.addEventListener('abort', () => {
          if (pending.has(id)) worker?.postMessage({ type: 'cancel', id });
          finish(id, CANCELLED);
        });
        if (revive()) {
          heartbeat.start();
          post(id, run);
        } else {
          finish(id, fail({ code: 'worker-died', message: 'The simulator could not be started.' }));
        }
      });
    },
    stop() {
      dismiss();
      for (const id of pending.keys()) finish(id, CANCELLED);
    },
  };
}
