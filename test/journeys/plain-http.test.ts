/** Over plain HTTP browsers have no cryptography, so nothing can run: the run of the build is shown, and why. */
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { SITE } from './chromium.ts';

let browser: Browser;
/** Only localhost is trusted without https, so the same server gets another name. */
const site = SITE.replace('localhost', 'plain.example');

beforeAll(async () => {
  const executablePath = findChromium();
  const args = [...CHROMIUM_FLAGS, '--host-resolver-rules=MAP plain.example 127.0.0.1'];
  browser = await chromium.launch({ args, ...(executablePath && { executablePath }) });
});
afterAll(() => browser.close());

const WHY = /This page was opened over plain HTTP/;

test('home says why it cannot run, and its picture stays', async () => {
  const page = await browser.newPage();
  await page.goto(site);
  expect(await page.evaluate(() => isSecureContext)).toBe(false);
  await page.locator('html[data-started]').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Run it from the start' }).click();
  await page.getByRole('status').filter({ hasText: WHY }).waitFor();
  expect(await page.locator('#hero-picture svg').filter({ visible: true }).count()).toBeGreaterThan(0);
});

test('a scenario and home that are reached by a link show the run of the build, and why', async () => {
  const page = await browser.newPage();
  await page.goto(`${site}simulator/`);
  await page.locator('html[data-started]').waitFor({ state: 'attached' });
  await page.getByRole('main').locator('a[href$="/simulator/logout-and-replay/"]').first().click();
  await page.getByRole('alert').filter({ hasText: WHY }).waitFor();
  await page.getByText('was run when this page was built').waitFor();
  const slider = page.getByRole('slider', { name: 'Step' });
  expect(Number(await slider.getAttribute('max'))).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'Next step' }).click();
  await page.waitForFunction(
    () => document.querySelector<HTMLInputElement>('input[type=range]')?.valueAsNumber === 1,
  );
  await page.getByRole('link', { name: 'Cookie or Token' }).click();
  await page.getByRole('status').filter({ hasText: WHY }).waitFor();
  await page.getByText('The picture shows the run that was made with the site.').waitFor();
  expect(await page.locator('.home svg').count()).toBeGreaterThan(3);
});
