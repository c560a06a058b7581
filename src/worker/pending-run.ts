/** One run that somebody waits for: collects its steps, and tells repeated ones from new ones after a restart. */
import { fail, ok, type Result } from '#model/result.ts';
import type { Action } from '#model/trace/action.ts';
import type { Settings } from '#model/settings.ts';
import type { WorldState } from '#model/trace/state.ts';
import type { Measurement, Step, Trace } from '#model/trace/trace.ts';
import type { FailureCode, SimulatorReply, SimulatorRequest } from './protocol.ts';

export interface SimulatorFailure {
  readonly code: FailureCode;
  /** One calm sentence for the person in front of the page. */
  readonly message: string;
}

export type RunResult = Result<Trace, SimulatorFailure>;

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

export interface PendingRun {
  /** The question to a worker; whatever comes now is an answer from the beginning. */
  request(id: number): SimulatorRequest;
  /** Takes an answer; gives the result when that was the last one. */
  receive(reply: SimulatorReply): RunResult | null;
  /** Counts a death of the worker; says how many there were. */
  buried(): number;
  restarted(): void;
}

export function createPendingRun(
  settings: Settings,
  actions: readonly Action[],
  { onStart, onStep, onRestarted }: RunOptions,
): PendingRun {
  const steps: Step[] = [];
  let initial: WorldState | null = null;
  let seen = 0; // in the present attempt
  let deaths = 0;
  return {
    request(id) {
      seen = 0;
      return { type: 'run', id, settings, actions };
    },
    receive(reply) {
      if (reply.type === 'failed') return fail({ code: reply.code, message: reply.message });
      if (reply.type === 'finished') return ok({ settings, actions, initial: initial ?? {}, steps });
      if (reply.type === 'started' && initial === null) {
        ({ initial } = reply);
        onStart?.(initial);
      } else if (reply.type === 'step') {
        seen += 1;
        // The same run gives the same trace, so what was delivered before the death need not come again.
        if (seen > steps.length) {
          steps.push(reply.step);
          onStep?.(reply.step, reply.measured);
        }
      }
      return null;
    },
    buried: () => (deaths += 1),
    restarted: () => onRestarted?.(),
  };
}
