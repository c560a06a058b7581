/** The server's own source, loaded module by module when it is looked at. */
import {
  modules,
  sources,
  spans,
  type CodePlace,
  type ServerModule,
  type SpanPlace,
} from 'virtual:server-spans';
import type { Step } from '#model/trace/trace.ts';

/** Where the code of a step stands, and what it sets to work; `undefined` for a step outside the server. */
export function runningLine(step: Step): SpanPlace | undefined {
  return step.span === null ? undefined : spans[step.span];
}

/** Rejects when the chunk does not arrive. */
export function loadServerModule(module: string): Promise<ServerModule> {
  const load = sources[module];
  return load ? load() : Promise.reject(new Error(`The server has no module ${module}.`));
}

const SERVER = 'origin-server/';

/** "login.ts" for a module of the server, "http/form.ts" for one that it uses. */
export const shownName = (module: string): string =>
  module.startsWith(SERVER) ? module.slice(SERVER.length) : module;

export interface ModuleGroup {
  readonly title: string;
  readonly places: readonly CodePlace[];
}

/** Every module once: those at work in a step first, each at the line that matters there. */
export function moduleGroups(running: SpanPlace): readonly ModuleGroup[] {
  const here: readonly CodePlace[] = [running, ...running.atWork];
  const taken = new Set(here.map(({ module }) => module));
  const others = modules.filter(({ module }) => !taken.has(module));
  const isServers = ({ module }: CodePlace) => module.startsWith(SERVER);
  return [
    { title: 'At work in this step', places: here },
    { title: 'The rest of the server', places: others.filter(isServers) },
    { title: 'What it uses', places: others.filter((place) => !isServers(place)) },
  ].filter(({ places }) => places.length > 0);
}
