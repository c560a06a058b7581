/** Data that the build computes for a page, so that its first picture needs no worker. */
import { loadScenario } from '#features/simulator/scenarios.ts';
import { runLanes } from '#model/scenario/run-lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { findRoute } from './routes.ts';

/** The run that the home page shows. */
const HERO = 'logout-and-replay';

export interface PageData {
  readonly scenario: Scenario;
  readonly traces: readonly LaneTrace[];
}

/** Scenario and all traces of a page that begins with a run, with the scenario's own settings; of other pages `undefined`. */
export async function computePageData(path: string): Promise<PageData | undefined> {
  const match = findRoute(path);
  const id = match?.route.pattern === '/' ? HERO : match?.params['id'];
  if (id === undefined) return undefined;
  const known = computed.get(id) ?? compute(id);
  computed.set(id, known);
  return known;
}

/** The same run gives the same trace, so what several pages ask for is run once. */
const computed = new Map<string, Promise<PageData | undefined>>();

async function compute(id: string): Promise<PageData | undefined> {
  const scenario = await loadScenario(id);
  return scenario && { scenario, traces: await runLanes(scenario) };
}
