/** One run that somebody waits for: collects its steps, and tells repeated ones from new ones after a restart. */
import type { Beginning } from '#model/recording/recorder.ts';
import { fail, ok, type Result } from '#model/result.ts';
import type { Action } from '#model/trace/action.ts';
import type { Settings } from '#model/settings.ts';
import type { Measurement, Step, Trace } from '#model/trace/trace.ts';
import type { FailureCode, RunAnswer, RunQuestion } from './protocol.ts';
import type { Job, Loss } from './supervised-worker.ts';

export interface SimulatorFailure {
  readonly code: FailureCode;
  /** One calm sentence for the person in front of the page. */
  readonly message: string;
}

export type RunResult = Result<Trace, SimulatorFailure>;

export interface RunOptions {
  /** Called once, before the first step. */
  readonly onStart?: (beginning: Beginning) => void;
  /** Called once for each step, in order, however often the worker died in between. */
  readonly onStep?: (step: Step, measured: Measurement | null) => void;
  /** The worker died and was started again; the run is being replayed. */
  readonly onRestarted?: () => void;
  /** Ends the run; the answer is then the failure "cancelled". */
  readonly signal?: AbortSignal;
}

const DIED: SimulatorFailure = {
  code: 'worker-died',
  message: 'The simulator stopped again and again, so this run was given up.',
};

const LOSSES: Readonly<Record<Loss, SimulatorFailure>> = {
  stopped: { code: 'cancelled', message: 'The run was stopped.' },
  'not-started': {
    code: 'worker-died',
    message:
      'The simulator could not be started: the site may have been updated since you opened this page, or the network is away.',
  },
  crashed: DIED,
  silent: DIED,
};

/** The result of a run that was lost. */
export const lostRun = (loss: Loss): RunResult => fail(LOSSES[loss]);

/** The run as a question to a worker; `settle` is called once, with its result. */
export function createPendingRun(
  settings: Settings,
  actions: readonly Action[],
  { onStart, onStep, onRestarted }: RunOptions,
  settle: (result: RunResult) => void,
): Job<RunQuestion, RunAnswer> {
  const steps: Step[] = [];
  let beginning: Beginning = { places: [], initial: {} };
  let started = false;
  let seen = 0; // from the present worker
  return {
    question(id) {
      seen = 0;
      return { type: 'run', id, settings, actions };
    },
    receive(answer) {
      if (answer.type === 'failed') settle(fail({ code: answer.code, message: answer.message }));
      if (answer.type === 'finished') settle(ok({ settings, actions, ...beginning, steps }));
      if (answer.type === 'started' && !started) {
        started = true;
        ({ beginning } = answer);
        onStart?.(beginning);
      } else if (answer.type === 'step') {
        seen += 1;
        // The same run gives the same trace, so what was delivered before the death need not come again.
        if (seen > steps.length) {
          steps.push(answer.step);
          onStep?.(answer.step, answer.measured);
        }
      }
      return answer.type === 'finished' || answer.type === 'failed';
    },
    restarted: () => onRestarted?.(),
    lost: (loss) => settle(lostRun(loss)),
  };
}
