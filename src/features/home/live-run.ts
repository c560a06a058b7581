/** Runs the hero's scenario in the worker, now. Loaded only when somebody asks for it. */
import { scenario } from '../../../content/scenarios/logout-and-replay.yaml';
import { fetchPageData } from '#components/page-data.ts';
import { ok, type Result } from '#model/result.ts';
import { lanesOf } from '#model/scenario/lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { createSimulator, type SimulatorFailure } from '#worker/client.ts';
import { startSimulatorWorker } from '#worker/start-simulator-worker.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';

export interface LiveRun {
  readonly traces: readonly LaneTrace[];
  readonly scenario: Scenario;
}

/** All lanes of the scenario with its own settings, or why the simulator cannot run here. */
export async function runLive(): Promise<Result<LiveRun, SimulatorFailure>> {
  const simulator = createSimulator(startSimulatorWorker);
  const lanes = lanesOf(scenario);
  const results = await Promise.all(lanes.map(({ settings }) => simulator.run(settings, scenario.actions)));
  simulator.stop();
  const traces: LaneTrace[] = [];
  for (const [index, lane] of lanes.entries()) {
    const result = results[index];
    if (result?.ok) traces.push({ lane, trace: result.value });
    else if (result) return result;
  }
  return ok({ traces, scenario });
}

/** The same run as the build made it, or `undefined` where that is out of reach. */
export async function fetchBuiltTraces(): Promise<readonly LaneTrace[] | undefined> {
  const data = await fetchPageData(`/simulator/${scenario.id}/`);
  return (data as { readonly traces?: readonly LaneTrace[] } | undefined)?.traces; // our own build wrote it
}
