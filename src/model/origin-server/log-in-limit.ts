/**
 * A limit on tries, by name: whoever guesses passwords has to wait. A name that
 * nobody has is counted like any other, so that the answer tells nothing.
 * (OWASP ASVS 6.3.1; NIST SP 800-63B-4 §3.2.2 allows at most 100 failures in a row.)
 * It is in this server's memory; several servers would share it, like their sessions.
 */
import type { Clock, Milliseconds, Seconds } from '../clock.ts';

export interface LogInLimit {
  /** Whole seconds until the next try; 0: now. */
  wait(name: string): Seconds;
  failed(name: string): void;
  succeeded(name: string): void;
}

/** So many wrong tries in a row … */
const MOST_TRIES = 10;
/** … and the next one has to wait this long after the last. */
const PAUSE: Milliseconds = 15 * 60 * 1000;

export function createLogInLimit(clock: Pick<Clock, 'now'>): LogInLimit {
  const failures = new Map<string, { readonly count: number; readonly last: number }>();
  return {
    wait(name) {
      const failure = failures.get(name);
      if (!failure || failure.count < MOST_TRIES) return 0;
      return Math.max(0, Math.ceil((failure.last + PAUSE - clock.now()) / 1000));
    },
    failed: (name) =>
      void failures.set(name, { count: (failures.get(name)?.count ?? 0) + 1, last: clock.now() }),
    succeeded: (name) => void failures.delete(name),
  };
}
