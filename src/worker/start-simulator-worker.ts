/** Starts the simulator's worker, for `createSimulator`. */
import type { SimulatorWorker } from './client.ts';

export const startSimulatorWorker = (): SimulatorWorker =>
  new Worker(new URL('./simulator.worker.ts', import.meta.url), { type: 'module' });
