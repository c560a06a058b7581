import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { listAddresses } from '#app/published-addresses.ts';
import { computePageData } from '#app/page-data.ts';
import { redirectOf } from '#app/redirect.ts';
import { readAddress } from '#features/simulator/address.ts';
import { keyOf, ownChoice } from '#features/simulator/choices.ts';
import { runOf } from '#features/simulator/runs.ts';
import { seek } from '#features/simulator/seek.ts';
import { comparisonOf } from '#model/scenario/lanes.ts';
import { runLanes } from '#model/scenario/run-lanes.ts';
import { BOTH } from '#model/lane.ts';
import { checkAddresses, readAddresses } from '../../scripts/site/addresses.mjs';

const text = readFileSync('content/addresses.yaml', 'utf8');
const { entries, redirects } = readAddresses(text);
const table = Object.fromEntries(redirects.map(({ from, to }) => [from, to]));

test('the site has every address that was ever published, and the file has every address of the site', async () => {
  expect(checkAddresses(text, await listAddresses(), redirectOf)).toEqual([]);
});

const scenarios = [...new Set(entries.map(({ place }) => place))].filter((place) =>
  /^\/simulator\/[^/]+\/$/.test(place),
);

test.each(scenarios)(
  '%s opens at every step that a link names, in its own mode and side by side',
  async (path) => {
    const lost: string[] = [];
    for (const { place, fragment } of entries) {
      if (!place.startsWith(`${path}?`) || fragment === '') continue;
      const old = `${place}#${encodeURIComponent(fragment)}`;
      const { pathname, search, hash } = new URL(redirectOf(old, table) ?? old, 'https://site.example');
      const data = await computePageData(pathname);
      if (!data) throw new Error(`${pathname} has no run`);
      const { comparison, mode, step, problems } = readAddress(search, hash, data.scenario);
      const isOwn = comparison === ownChoice(data.scenario).comparison;
      const traces = isOwn
        ? data.traces
        : await runLanes(data.scenario, {}, comparisonOf(data.scenario, comparison));
      const run = runOf(keyOf({ comparison, overrides: {} }), traces);
      for (const shown of [mode, BOTH])
        if (problems.length > 0 || !seek(run, shown, step).exact) lost.push(`${shown}: ${old}`);
    }
    expect(lost).toEqual([]);
  },
);
