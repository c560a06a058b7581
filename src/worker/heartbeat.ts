/** Asks a worker again and again whether it is alive. */

export interface Heartbeat {
  /** Begins to ask, or goes on asking. */
  start(): void;
  stop(): void;
  /** The worker said something. */
  heard(): void;
}

/**
 * Calls `ping` every `pingEvery` milliseconds, and `onSilence` after
 * `missedPings` of them in a row without a word. It counts pings and not time,
 * so that a laptop that was asleep is not taken for a dead worker.
 */
export function createHeartbeat(
  { pingEvery, missedPings }: { readonly pingEvery: number; readonly missedPings: number },
  { ping, onSilence }: { readonly ping: () => void; readonly onSilence: () => void },
): Heartbeat {
  let timer: ReturnType<typeof setInterval> | undefined;
  let unanswered = 0;
  const stop = () => {
    clearInterval(timer);
    timer = undefined;
  };
  return {
    start() {
      if (timer !== undefined) return;
      unanswered = 0;
      timer = setInterval(() => {
        if (unanswered >= missedPings) {
          stop();
          onSilence();
          return;
        }
        unanswered += 1;
        ping();
      }, pingEvery);
    },
    stop,
    heard: () => void (unanswered = 0),
  };
}
