/** The server's own source, loaded file by file when it is looked at. */
import { spans, type ServerModule } from 'virtual:server-spans';
import type { Step } from '#model/trace/trace.ts';

const files = import.meta.glob<ServerModule>('/src/model/origin-server/*.ts', {
  query: '?code',
  import: 'code',
});

export interface RunningLine {
  /** "login.ts" */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
}

/** Where the code of a step stands; `undefined` for a step outside the server. */
export function runningLine(step: Step): RunningLine | undefined {
  return step.span === null ? undefined : spans[step.span];
}

/** Rejects when the chunk does not arrive. */
export function loadServerModule(file: string): Promise<ServerModule> {
  const load = files[`/src/model/origin-server/${file}`];
  return load ? load() : Promise.reject(new Error(`The server has no module ${file}.`));
}
