/** The worker's side: runs what it is asked to, streams the steps back, and says that it is alive. */
import { stream } from '#model/run.ts';
import type { Endpoint, RunQuestion, SimulatorReply, SimulatorRequest } from './protocol.ts';

/** Answers every request that comes in at `endpoint`; `stopwatch` gives real milliseconds. */
export function serve(endpoint: Endpoint<SimulatorReply, SimulatorRequest>, stopwatch: () => number): void {
  const running = new Map<number, AbortController>();

  const perform = async ({ id, settings, actions }: RunQuestion): Promise<void> => {
    if (!hasCrypto()) {
      const message =
        'This page was opened over plain HTTP, and there browsers have no cryptography. With https:// in its address it runs.';
      endpoint.postMessage({ type: 'failed', id, code: 'no-secure-context', message });
      return;
    }
    const controller = new AbortController();
    running.set(id, controller);
    try {
      await stream(settings, actions, {
        stopwatch,
        signal: controller.signal,
        onStart: (beginning) => endpoint.postMessage({ type: 'started', id, beginning }),
        onStep: (step, measured) => endpoint.postMessage({ type: 'step', id, step, measured }),
      });
      endpoint.postMessage({ type: 'finished', id });
    } catch (error) {
      if (controller.signal.aborted) return; // nobody waits for it any more
      // An Error would lose its name and code on the way (structured cloning), so its message goes alone.
      const message = `The simulator met a fault of its own: ${error instanceof Error ? error.message : 'unknown'}.`;
      endpoint.postMessage({ type: 'failed', id, code: 'run-failed', message });
    } finally {
      running.delete(id);
    }
  };

  endpoint.addEventListener('message', ({ data }) => {
    if (data.type === 'ping') endpoint.postMessage({ type: 'pong' });
    else if (data.type === 'cancel') running.get(data.id)?.abort();
    else void perform(data);
  });
  endpoint.start?.();
}

/** The types say that it is always there; outside a secure context it is not. */
const hasCrypto = (): boolean => Reflect.get(crypto, 'subtle') !== undefined;
