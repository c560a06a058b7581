/** Runs the hero's scenario in the worker, now. Loaded only when somebody asks for it. */
import { scenario } from '../../../content/scenarios/logout-and-replay.yaml';
import { laneSettings } from '#model/scenario/lane-settings.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { createSimulator } from '#worker/client.ts';
import { startSimulatorWorker } from '#worker/start-simulator-worker.ts';
import type { Traces } from './hero-run.ts';

export interface LiveRun {
  readonly traces: Traces;
  readonly scenario: Scenario;
}

/** Both lanes of the scenario with its own settings; `undefined` if the simulator cannot run here. */
export async function runLive(): Promise<LiveRun | undefined> {
  const simulator = createSimulator(startSimulatorWorker);
  const settings = laneSettings(scenario);
  const [session, jwt] = await Promise.all([
    simulator.run(settings.session, scenario.actions),
    simulator.run(settings.jwt, scenario.actions),
  ]);
  simulator.stop();
  if (!session.ok || !jwt.ok) return undefined;
  return { traces: { session: session.value, jwt: jwt.value }, scenario };
}
