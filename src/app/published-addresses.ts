/** Every address that a link may name, as the site has them now: for the build, which holds them to `content/addresses.yaml`. */
import { GUIDE_PAGES, pathOfGuidePage } from '#features/guide/guide-pages.ts';
import { runLanes } from '#model/scenario/run-lanes.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { COMPANION_PAGES, SCENARIO_PAGES } from './nearest-address.ts';
import { computePageData } from './page-data.ts';
import { routes } from './routes.ts';

/** Fragments by page, and by page and mode: headings of the guide, steps of a scenario by the lane that is shown. */
export type PublishedAddresses = Readonly<Record<string, readonly string[]>>;

/** The path of every page, without base: each becomes a file of its own. */
export function listPaths(): string[] {
  const fixed = routes.map(({ pattern }) => pattern).filter((pattern) => !pattern.includes(':'));
  return [...fixed, ...[...COMPANION_PAGES, ...SCENARIO_PAGES].map(({ path }) => path)];
}

export async function listAddresses(): Promise<PublishedAddresses> {
  const addresses: Record<string, readonly string[]> = Object.fromEntries(
    listPaths().map((path) => [path, []]),
  );
  for (const { id, headings } of GUIDE_PAGES) addresses[pathOfGuidePage(id)] = headings.map((one) => one.id);
  for (const { path } of SCENARIO_PAGES) {
    const data = await computePageData(path);
    if (!data) continue;
    const list = (place: string, traces: readonly LaneTrace[]) => {
      for (const { lane, trace } of traces)
        addresses[`${path}?${place}mode=${lane.id}`] = trace.steps.map(({ name }) => name);
    };
    list('', data.traces);
    for (const comparison of data.scenario.comparisons.slice(1))
      list(`compare=${comparison.id}&`, await runLanes(data.scenario, {}, comparison));
  }
  return addresses;
}
