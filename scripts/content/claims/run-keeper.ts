/** Runs the simulated world for claims. Each pair of settings and actions is run once, whoever asks. */
import { run } from '../../../src/model/run.ts';
import type { Settings } from '../../../src/model/settings.ts';
import type { Action } from '../../../src/model/trace/action.ts';
import type { Trace } from '../../../src/model/trace/trace.ts';

export interface RunKeeper {
  runOf(settings: Settings, actions: readonly Action[]): Promise<Trace>;
  /** How many different runs there were. */
  size(): number;
}

export function createRunKeeper(): RunKeeper {
  const runs = new Map<string, Promise<Trace>>();
  return {
    runOf(settings, actions) {
      // What a claim says does not hang on how slowly a password is hashed.
      const quick: Settings = { ...settings, passwordRounds: 1000 };
      const key = JSON.stringify([quick, actions]);
      const known = runs.get(key) ?? run(quick, actions);
      runs.set(key, known);
      return known;
    },
    size: () => runs.size,
  };
}
