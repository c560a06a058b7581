/** Whole runs of the scenarios, made once. */
import { run } from '#model/run.ts';
import { laneSettings, type Overrides } from '#model/scenario/lane-settings.ts';
import type { Lane } from '#model/settings.ts';
import type { Trace } from '#model/trace/trace.ts';
import { keyOf } from '#features/simulator/choices.ts';
import { runOf, type Run } from '#features/simulator/runs.ts';
import { theScenario } from '../../scenarios.ts';

export type Traces = Readonly<Record<Lane, Trace>>;

const made = new Map<string, Promise<Traces>>();

export function tracesOf(id: string, overrides: Overrides = {}): Promise<Traces> {
  const key = id + keyOf(overrides);
  const known = made.get(key);
  if (known) return known;
  const scenario = theScenario(id);
  const settings = laneSettings(scenario, overrides);
  const traces = Promise.all([
    run(settings.session, scenario.actions),
    run(settings.jwt, scenario.actions),
  ]).then(([session, jwt]) => ({ session, jwt }));
  made.set(key, traces);
  return traces;
}

export const theRun = async (id: string, overrides: Overrides = {}): Promise<Run> =>
  runOf(keyOf(overrides), await tracesOf(id, overrides));
