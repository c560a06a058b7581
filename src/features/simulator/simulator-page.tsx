/** The page of one scenario. */
import { useEffect, useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Lane } from '#model/settings.ts';
import type { Trace } from '#model/trace/trace.ts';
import { createSimulator } from '#worker/client.ts';
import { startSimulatorWorker } from '#worker/start-simulator-worker.ts';
import { nearestScenario, SCENARIOS, scenarioOf } from './scenarios.ts';
import { Simulation } from './simulation.tsx';

interface ScenarioPageProps {
  readonly params: Readonly<Record<string, string>>;
  /** `{ traces }`, made by the build, or `undefined`. */
  readonly data: unknown;
}

export function Page({ params, data }: ScenarioPageProps) {
  const scenario = scenarioOf(params['id']);
  const [simulator] = useState(() => createSimulator(startSimulatorWorker));
  useEffect(() => () => simulator.stop(), [simulator]);
  if (!scenario) return <UnknownScenario id={params['id'] ?? ''} />;
  return <Simulation key={scenario.id} scenario={scenario} traces={tracesIn(data)} simulator={simulator} />;
}

/** Title and description of the page of a scenario. */
export function head({ id }: ScenarioPageProps['params']) {
  const scenario = scenarioOf(id);
  return {
    title: scenario?.title ?? 'No such scenario',
    description: scenario?.summary ?? 'There is no scenario at this address.',
  };
}

/** The page's data is what our own build wrote. */
const tracesIn = (data: unknown): Readonly<Record<Lane, Trace>> | undefined =>
  (data as { readonly traces?: Readonly<Record<Lane, Trace>> } | undefined)?.traces;

/** Leads on to the scenario that was probably meant, which then says so; else names all that exist. */
function UnknownScenario({ id }: { readonly id: string }) {
  const [, navigate] = useLocation();
  const nearest = nearestScenario(id);
  useEffect(() => {
    if (!nearest) return;
    const address = `/simulator/${nearest.id}/${location.search}${location.hash}`;
    navigate(address, { replace: true, state: { insteadOf: id } });
  }, [nearest, id, navigate]);
  return (
    <div className="mx-auto max-w-[640px] px-4 py-20">
      <h1 className="text-[34px] leading-tight font-semibold">There is no scenario “{id.slice(0, 40)}”</h1>
      <p className="mt-4 text-ink2">These exist:</p>
      <ul className="mt-2">
        {SCENARIOS.map((scenario) => (
          <li key={scenario.id} className="py-1">
            <Link href={`/simulator/${scenario.id}/`} className="underline underline-offset-2">
              {scenario.title}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
