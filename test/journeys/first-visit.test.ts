import type { Page, Response } from 'playwright';
import { expect, test } from 'vitest';
import { budgetOf, gzipped, weigh } from '../../scripts/site/budgets.mjs';
import { siteOptions } from '../../scripts/site/build-site.mjs';
import { SECRET, T } from '../tokens.ts';
import { inChromium, listPaths, SITE } from './chromium.ts';

const { open } = inChromium();
const { dist, base } = siteOptions();

/** Every script that Chromium fetches for a page, workers too, until the network rests. */
async function fetchedScripts(page: Page, path: string): Promise<readonly Response[]> {
  const scripts: Response[] = [];
  page.context().on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response);
  });
  await page.goto(new URL(path.slice(1), SITE).href, { waitUntil: 'networkidle' });
  return scripts;
}

test.each(listPaths())(
  '%s loads on a first visit what the build weighed, and keeps its budget',
  async (path) => {
    const scripts = await fetchedScripts(await open(), path);
    const bodies = await Promise.all(scripts.map((script) => script.body()));
    const fetched = bodies.reduce((sum, body) => sum + gzipped(body), 0);
    expect(fetched).toBeGreaterThan(60_000);
    expect(fetched).toBeLessThanOrEqual(weigh(dist, base, path).scripts);
    expect(fetched).toBeLessThanOrEqual(budgetOf(path).scripts);
  },
);

test('what is typed and pasted before the script has come is kept, and read', async () => {
  const page = await open();
  let letScriptsCome = () => {};
  const awaited = new Promise<void>((resolve) => (letScriptsCome = resolve));
  await page.route('**/assets/*-page-*.js', async (route) => {
    await awaited;
    await route.continue();
  });
  await page.goto(new URL('decoder/', SITE).href, { waitUntil: 'commit' });
  await page.getByRole('textbox', { name: 'Token', exact: true }).fill(T);
  await page.getByRole('textbox', { name: 'Key', exact: true }).fill(SECRET);
  letScriptsCome();
  await page.getByText('It matches this secret').waitFor();
  expect(await page.getByRole('textbox', { name: 'Token', exact: true }).inputValue()).toBe(T);
  expect(await page.getByRole('textbox', { name: 'Key', exact: true }).inputValue()).toBe(SECRET);
});
