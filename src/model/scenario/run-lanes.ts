/** Runs a scenario: every lane of a comparison, each with the same actions. */
import { run } from '../run.ts';
import type { LaneTrace } from '../trace/lane-run.ts';
import type { Comparison } from './comparison.ts';
import { lanesOf, type LanesSource, type Overrides } from './lanes.ts';
import type { Scenario } from './scenario.ts';

/** The traces of all lanes, in their order; without overrides those of the scenario's own settings. */
export const runLanes = (
  scenario: LanesSource & Pick<Scenario, 'actions'>,
  overrides?: Overrides,
  comparison?: Comparison,
): Promise<readonly LaneTrace[]> =>
  Promise.all(
    lanesOf(scenario, overrides, comparison).map(async (lane) => ({
      lane,
      trace: await run(lane.settings, scenario.actions),
    })),
  );
