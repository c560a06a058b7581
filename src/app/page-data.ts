/** Data that the build computes for a page, so that its first picture needs no worker. */
import { loadScenario } from '#features/simulator/scenarios.ts';
import { run } from '#model/run.ts';
import { laneSettings } from '#model/scenario/lane-settings.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import type { Lane } from '#model/settings.ts';
import type { Trace } from '#model/trace/trace.ts';
import { findRoute } from './routes.ts';

/** The run that the home page shows. */
const HERO = 'logout-and-replay';

export interface PageData {
  readonly scenario: Scenario;
  readonly traces: Readonly<Record<Lane, Trace>>;
}

/** Scenario and both traces of a page that begins with a run, with the scenario's own settings; of other pages `undefined`. */
export async function computePageData(path: string): Promise<PageData | undefined> {
  const match = findRoute(path);
  const scenario = await loadScenario(match?.route.pattern === '/' ? HERO : match?.params['id']);
  if (!scenario) return undefined;
  const settings = laneSettings(scenario);
  const [session, jwt] = await Promise.all([
    run(settings.session, scenario.actions),
    run(settings.jwt, scenario.actions),
  ]);
  return { scenario, traces: { session, jwt } };
}
