/** Starts the simulator's worker, for `createSimulator`. */
import type { WorkerLike } from './client.ts';

export const startSimulatorWorker = (): WorkerLike =>
  new Worker(new URL('./simulator.worker.ts', import.meta.url), { type: 'module' });
