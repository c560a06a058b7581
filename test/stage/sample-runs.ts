/** Runs of the two scenarios, and of others made of the same actions, for tests of the stage. */
import { run } from '#model/run.ts';
import { laneSettings } from '#model/scenario/lane-settings.ts';
import type { Action } from '#model/trace/action.ts';
import type { Carrier, Lane, Settings } from '#model/settings.ts';
import { momentsOf, type Moment } from '#model/trace/moment.ts';
import { statesOf } from '#model/trace/states.ts';
import type { Run } from '#stage/places.ts';
import { theScenario } from '../scenarios.ts';

export interface Sample {
  readonly runs: Readonly<Record<Lane, Run>>;
  readonly moments: readonly Moment[];
}

export interface SampleOptions {
  readonly settings?: Partial<Settings>;
  readonly carriers?: Readonly<Partial<Record<Lane, Carrier>>>;
}

const runOf = async (settings: Settings, actions: readonly Action[]): Promise<Run> => {
  const trace = await run(settings, actions);
  return { trace, states: statesOf(trace) };
};

/** Both lanes of a scenario's actions. */
export async function sampleOf(name: 'login' | 'replay', options: SampleOptions = {}): Promise<Sample> {
  const scenario = theScenario(name === 'login' ? 'login' : 'logout-and-replay');
  const settings = laneSettings(scenario);
  const lane = (of: Lane) => {
    const carrier = options.carriers?.[of];
    return runOf({ ...settings[of], ...options.settings, ...(carrier ? { carrier } : {}) }, scenario.actions);
  };
  const [session, jwt] = await Promise.all([lane('session'), lane('jwt')]);
  return { runs: { session, jwt }, moments: momentsOf({ session: session.trace, jwt: jwt.trace }) };
}
