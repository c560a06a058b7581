/** Runs the hero's scenario in the worker, now. Loaded only when somebody asks for it. */
import { scenario } from '../../../content/scenarios/logout-and-replay.yaml';
import { lanesOf } from '#model/scenario/lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { createSimulator } from '#worker/client.ts';
import { startSimulatorWorker } from '#worker/start-simulator-worker.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';

export interface LiveRun {
  readonly traces: readonly LaneTrace[];
  readonly scenario: Scenario;
}

/** Both lanes of the scenario with its own settings; `undefined` if the simulator cannot run here. */
export async function runLive(): Promise<LiveRun | undefined> {
  const simulator = createSimulator(startSimulatorWorker);
  const lanes = lanesOf(scenario);
  const results = await Promise.all(lanes.map(({ settings }) => simulator.run(settings, scenario.actions)));
  simulator.stop();
  const traces = lanes.flatMap((lane, i): readonly LaneTrace[] => {
    const result = results[i];
    return result?.ok ? [{ lane, trace: result.value }] : [];
  });
  return traces.length === lanes.length ? { traces, scenario } : undefined;
}
