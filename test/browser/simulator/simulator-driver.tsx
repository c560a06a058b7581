/** The page of a scenario in a real browser, with the real worker. */
import '../../../src/app/app.css';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { Simulation } from '#features/simulator/simulation.tsx';
import { runLanes } from '#model/scenario/run-lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { createSimulator } from '#worker/client.ts';
import { startSimulatorWorker } from '#worker/start-simulator-worker.ts';

/** Opens a scenario as it was built; `address` is what stands behind the path. */
export async function openScenario(scenario: Scenario, address = '') {
  cleanup();
  history.replaceState(null, '', location.pathname + (address || '?'));
  const traces = await runLanes(scenario);
  const simulator = createSimulator(startSimulatorWorker);
  render(
    <main>
      <Simulation scenario={scenario} traces={traces} simulator={simulator} />
    </main>,
  );
  const slider = () => screen.getByRole<HTMLInputElement>('slider', { name: 'Step' });
  return {
    slider,
    at: () => slider().valueAsNumber,
    last: () => Number(slider().max),
    key: (key: string) => fireEvent.keyDown(document.body, { key }),
    press: (name: string) => fireEvent.click(screen.getByRole('button', { name })),
    lens: (name: string) => fireEvent.click(screen.getByRole('tab', { name })),
  };
}
