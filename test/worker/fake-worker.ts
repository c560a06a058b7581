/** A simulator worker without a thread: the real server at the other end of a real channel, and ways to kill it. */
import type { SimulatorWorker } from '#worker/client.ts';
import type { Endpoint, SimulatorReply, SimulatorRequest } from '#worker/protocol.ts';
import { serve } from '#worker/serve.ts';

export interface FakeWorker extends SimulatorWorker {
  /** What the page asked. */
  readonly asked: readonly SimulatorRequest[];
  readonly terminated: boolean;
  /** Fails loudly, as a script with an error does. */
  crash(): void;
  /** Says nothing from now on, as a thread in an endless loop does. */
  fallSilent(): void;
}

interface Fate {
  /** Crashes after this many steps. */
  readonly crashAfter?: number;
  /** Falls silent after this many steps. */
  readonly silentAfter?: number;
}

export function createFakeWorker({ crashAfter, silentAfter }: Fate = {}): FakeWorker {
  const { port1, port2 } = new MessageChannel();
  const asked: SimulatorRequest[] = [];
  const onError: (() => void)[] = [];
  let silent = silentAfter === 0;
  let terminated = false;
  let steps = 0;
  const endpoint: Endpoint<SimulatorReply, SimulatorRequest> = {
    postMessage(reply) {
      if (silent || terminated) return;
      port1.postMessage(reply);
      if (reply.type !== 'step') return;
      steps += 1;
      if (steps === crashAfter) worker.crash();
      if (steps === silentAfter) silent = true;
    },
    addEventListener: (type, listener) => port1.addEventListener(type, listener as unknown as EventListener),
    start: () => port1.start(),
  };
  const worker: FakeWorker = {
    asked,
    get terminated() {
      return terminated;
    },
    crash() {
      silent = true;
      // As in a browser: what was posted before arrives first.
      setTimeout(() => onError.forEach((listener) => listener()), 5);
    },
    fallSilent: () => void (silent = true),
    postMessage(message) {
      asked.push(message);
      port2.postMessage(message);
    },
    addEventListener(type: 'message' | 'error' | 'messageerror', listener: unknown) {
      if (type === 'message') port2.addEventListener('message', listener as EventListener);
      else onError.push(listener as () => void);
      port2.start();
    },
    terminate() {
      terminated = true;
      port1.close();
      port2.close();
    },
  };
  serve(endpoint, () => performance.now());
  return worker;
}
