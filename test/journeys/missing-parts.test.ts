/** What a reader sees when parts of the site do not arrive, as after a release, or script is off. */
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { inChromium, SITE } from './chromium.ts';

const { open, visit } = inChromium();
const missing = { expects: /Failed to load resource|error loading|preload|dynamically imported/ };
const addressOf = (path: string) => new URL(path.slice(1), SITE).href;
const notice = (page: Page) => page.getByText('The controls of this page do not work.');

/** One of each kind: pages of a kind are made alike. */
const PATHS = ['/', '/simulator/', '/simulator/login/', '/decoder/', '/guide/'];

describe.each(['/', '/decoder/'])('%s, opened from an old copy after a release', (path) => {
  test.each([/\/index-[^/]*\.js$/, /\/rolldown-runtime-[^/]*\.js$/])(
    'says that it cannot be used when %s is gone, and is read all the same',
    async (file) => {
      const page = await open(missing);
      await page.route(file, (route) => route.fulfill({ status: 404 }));
      await page.goto(addressOf(path));
      await notice(page).waitFor();
      expect((await page.locator('#root main').innerText()).length).toBeGreaterThan(200);
      await page.unrouteAll();
      await page.getByRole('button', { name: 'Load it again' }).click();
      await page.locator('html[data-started]').waitFor();
      expect(await notice(page).isVisible()).toBe(false);
    },
  );
});

test('a page whose script is slow says so after a while, and takes it back', async () => {
  const page = await open();
  await page.clock.install();
  let letScriptCome = () => {};
  const awaited = new Promise<void>((resolve) => (letScriptCome = resolve));
  await page.route(/\/index-[^/]*\.js$/, async (route) => {
    await awaited;
    await route.continue();
  });
  await page.goto(addressOf('/decoder/'), { waitUntil: 'commit' });
  await page.locator('script[src$="start-guard.js"]').waitFor({ state: 'attached' });
  await page.locator('footer').waitFor();
  expect(await notice(page).isVisible()).toBe(false);
  await page.waitForFunction(() => document.readyState !== 'loading');
  await expect
    .poll(async () => {
      await page.clock.runFor(15_000);
      return notice(page).isVisible();
    })
    .toBe(true);
  letScriptCome();
  await notice(page).waitFor({ state: 'hidden' });
});

test('why nothing runs is said even when nothing more arrives', async () => {
  const page = await visit('/simulator/login/', missing);
  await page.route('**/assets/**', (route) => route.fulfill({ status: 404 }));
  await page.getByRole('button', { name: 'Next step' }).click();
  await page.getByText('The simulation cannot run.').waitFor();
  expect(await page.locator('#root').getByText('did not arrive').count()).toBe(0);
});

describe.each(PATHS)('%s without script', (path) => {
  test('says why nothing can be run, and offers nothing that cannot work', async () => {
    const page = await visit(path, { script: false });
    const why = page.locator('noscript').filter({ visible: true });
    expect(await why.innerText()).toMatch(/^Script is off in this browser\./);
    const offered = page
      .locator('button:not([popovertarget]), input, select, textarea:placeholder-shown, [role=tab]')
      .filter({ visible: true });
    expect(await offered.count()).toBe(0);
    for (const [index, field] of (await page.getByRole('textbox').all()).entries()) {
      await field.focus();
      expect(await field.evaluate((element) => element === document.activeElement), `${index}`).toBe(false);
    }
  });
});

test('with script there is no word about it', async () => {
  const page = await visit('/');
  expect(await page.locator('noscript').filter({ visible: true }).count()).toBe(0);
  expect(await notice(page).isVisible()).toBe(false);
});
