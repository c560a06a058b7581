/** The page that `bench-simulator.mjs` measures: a log-in, and the profile opened again and again. */
import '../../src/app/app.css';
import { createRoot } from 'react-dom/client';
import { remember } from '#components/remembered.ts';
import { Simulation } from '#features/simulator/simulation.tsx';
import { lanesOf } from '#model/scenario/lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { momentsOf } from '#model/trace/moment.ts';
import { createSimulator, type Simulator } from '#worker/client.ts';
import { startSimulatorWorker } from '#worker/start-simulator-worker.ts';
import { scenario as login } from '../../content/scenarios/login.yaml';

/** How many steps the log-in takes in the longer lane, and each look at the profile in both. */
const LOG_IN = 13;
const LOOK = 3;

const ofLength = (steps: number): Scenario => ({
  ...login,
  actions: [
    { id: 'log-in' },
    ...Array.from({ length: Math.ceil((steps - LOG_IN) / LOOK) }, () => ({ id: 'open-profile' }) as const),
  ],
  predictions: [],
});

const client: Simulator = createSimulator(startSimulatorWorker);

const bench = {
  /** Simulates both lanes, and lays them out. Milliseconds. */
  async simulate(steps: number) {
    const scenario = ofLength(steps);
    const began = performance.now();
    const lanes = await Promise.all(
      lanesOf(scenario).map(async (lane) => {
        const result = await client.run(lane.settings, scenario.actions);
        if (!result.ok) throw new Error(result.failure.message);
        return { lane, trace: result.value };
      }),
    );
    const simulated = performance.now() - began;
    const moments = momentsOf(lanes);
    return {
      steps: lanes[0]?.trace.steps.length ?? 0,
      simulated,
      laidOut: performance.now() - began - simulated,
      moments: moments.length,
    };
  },
  /** Opens the page of the run; its steps stream in. */
  open(steps: number) {
    remember('motion', 'discrete');
    const root = document.querySelector('main');
    if (!root) throw new Error('There is no main.');
    createRoot(root).render(<Simulation scenario={ofLength(steps)} traces={undefined} simulator={client} />);
  },
};

export type Bench = typeof bench;
Object.assign(window, { bench });
