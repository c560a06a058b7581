/** The page of one scenario. */
import { useEffect, useState } from 'react';
import { MissingPart } from '#components/lazily.tsx';
import type { Scenario } from '#model/scenario/scenario.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { createSimulator } from '#worker/client.ts';
import { startSimulatorWorker } from '#worker/start-simulator-worker.ts';
import { headOf, loadScenario } from './scenarios.ts';
import { Simulation } from './simulation.tsx';
import { UnknownScenario } from './unknown-scenario.tsx';

interface ScenarioPageProps {
  readonly params: Readonly<Record<string, string>>;
  /** `ScenarioData`, made by the build, or `undefined`. */
  readonly data: unknown;
}

interface ScenarioData {
  readonly scenario: Scenario;
  /** The run with the scenario's own settings. */
  readonly traces: readonly LaneTrace[];
}

export function Page({ params, data }: ScenarioPageProps) {
  const id = params['id'] ?? '';
  const built = data as ScenarioData | undefined; // our own build wrote it
  const scenario = useScenario(id, built?.scenario);
  const [simulator] = useState(() => createSimulator(startSimulatorWorker));
  useEffect(() => () => simulator.stop(), [simulator]);
  if (!headOf(id)) return <UnknownScenario id={id} />;
  if (scenario === 'missing') return <MissingPart />;
  return scenario && <Simulation key={id} scenario={scenario} traces={built?.traces} simulator={simulator} />;
}

/** The scenario that the build put into the page, else the one of its own chunk. */
function useScenario(id: string, built: Scenario | undefined): Scenario | 'missing' | undefined {
  const [loaded, setLoaded] = useState<Scenario | 'missing' | undefined>(built);
  useEffect(() => {
    if (built) return undefined;
    let wanted = true;
    loadScenario(id).then(
      (scenario) => wanted && setLoaded(scenario),
      () => wanted && setLoaded('missing'),
    );
    return () => void (wanted = false);
  }, [id, built]);
  return loaded;
}

/** Title and description of the page of a scenario. */
export function head({ id }: ScenarioPageProps['params']) {
  const scenario = headOf(id);
  return {
    title: scenario?.title ?? 'No such scenario',
    description: scenario?.summary ?? 'There is no scenario at this address.',
  };
}
