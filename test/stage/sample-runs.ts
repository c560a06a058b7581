/** Runs of the two scenarios, and of others made of the same actions, for tests of the stage. */
import type { LaneId } from '#model/lane.ts';
import { run } from '#model/run.ts';
import { lanesOf } from '#model/scenario/lanes.ts';
import type { Carrier, Settings } from '#model/settings.ts';
import { laneRunOf, type LaneRun } from '#model/trace/lane-run.ts';
import { momentsOf, type Moment } from '#model/trace/moment.ts';
import { theScenario } from '../scenarios.ts';

export interface Sample {
  readonly runs: readonly LaneRun[];
  readonly moments: readonly Moment[];
}

export interface SampleOptions {
  readonly settings?: Partial<Settings>;
  readonly carriers?: Readonly<Record<LaneId, Carrier>>;
}

/** Both lanes of a scenario's actions. */
export async function sampleOf(name: 'login' | 'replay', options: SampleOptions = {}): Promise<Sample> {
  const scenario = theScenario(name === 'login' ? 'login' : 'logout-and-replay');
  const runs = await Promise.all(
    lanesOf(scenario).map(async (lane) => {
      const carrier = options.carriers?.[lane.id];
      const settings = { ...lane.settings, ...options.settings, ...(carrier && { carrier }) };
      return laneRunOf({ lane, trace: await run(settings, scenario.actions) });
    }),
  );
  return { runs, moments: momentsOf(runs) };
}
