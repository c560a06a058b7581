/** Runs a scenario in both lanes, as the build checks and draws it. */
import { run } from '../../src/model/run.ts';
import { laneSettings } from '../../src/model/scenario/lane-settings.ts';
import type { Scenario } from '../../src/model/scenario/scenario.ts';
import type { Lane } from '../../src/model/settings.ts';
import type { Trace } from '../../src/model/trace/trace.ts';

/** Both traces, with the settings of the file and no others. */
export async function runBothLanes(scenario: Scenario): Promise<Readonly<Record<Lane, Trace>>> {
  const settings = laneSettings(scenario);
  return {
    session: await run(settings.session, scenario.actions),
    jwt: await run(settings.jwt, scenario.actions),
  };
}
