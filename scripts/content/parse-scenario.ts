import { fail, ok, type Result } from '../../src/model/result.ts';
import type { Scenario } from '../../src/model/scenario/scenario.ts';

interface Flaw {
  readonly path: readonly (string | number)[];
  readonly message: string;
}

/** Stands in until the model has its own. */
export function parseScenario(raw: unknown): Result<Scenario, readonly Flaw[]> {
  if (typeof raw !== 'object' || raw === null || !('id' in raw))
    return fail([{ path: [], message: 'no id' }]);
  return ok(raw as Scenario);
}
