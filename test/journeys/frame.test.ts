import { expect, test } from 'vitest';
import { forbidStorage, inChromium, SITE } from './chromium.ts';

const { visit } = inChromium();

test('a link leads on without loading the document again, and the focus follows', async () => {
  const page = await visit('/');
  await page.evaluate(() => (document.body.dataset['sameDocument'] = 'yes'));
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Guide' }).click();
  await page.waitForURL(`${SITE}guide/`);
  await page.locator('h1:focus').waitFor();
  expect(await page.locator('body').getAttribute('data-same-document')).toBe('yes');
  expect(await page.title()).toMatch(/^Sessions and JWTs, compared/);
  await page.goBack();
  await page.waitForFunction(() => document.title.startsWith('Run both'));
});

test('the whole header is walked by keyboard, the content first if one likes', async () => {
  const page = await visit('/decoder/');
  const focused = () => page.evaluate(() => document.activeElement?.textContent);
  await page.keyboard.press('Tab');
  expect(await focused()).toBe('Skip to the content');
  await page.keyboard.press('Enter');
  expect(await page.evaluate(() => document.activeElement?.id)).toBe('main');
  await page.getByRole('link', { name: 'Cookie or Token' }).focus();
  for (const name of ['Simulator', 'Decoder', 'Guide']) {
    await page.keyboard.press('Tab');
    expect(await focused()).toBe(name);
  }
});

test('a chosen theme is there before the first paint of the next visit', async () => {
  const page = await visit('/', { theme: 'light' });
  const theme = page.getByRole('button', { name: 'Theme' });
  await theme.click();
  await theme.click();
  const paper = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(await paper()).toBe('rgb(25, 23, 19)');
  // Before any module has run: only what blocks the first paint has.
  await page.route('**/*.js', (route) =>
    route.request().url().endsWith('theme.js') ? route.continue() : undefined,
  );
  await page.goto(SITE, { waitUntil: 'commit' });
  await page.locator('h1').waitFor();
  // Nothing is painted before the style sheet is there; the first colour it gives counts.
  await page.waitForFunction(() => getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)');
  expect(await paper()).toBe('rgb(25, 23, 19)');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
});

test('on a phone the links wait behind a button, also without script', async () => {
  for (const script of [true, false]) {
    const page = await visit('/', { width: 390, height: 844, script });
    const link = page.getByRole('link', { name: 'Decoder', exact: true }).first();
    const menu = page.getByRole('navigation', { name: 'Main' });
    expect(await menu.getByRole('link').count()).toBe(0);
    await menu.getByRole('button', { name: 'Menu' }).click();
    await menu.getByRole('link', { name: 'Decoder' }).click();
    await page.waitForURL(`${SITE}decoder/`);
    await page.waitForFunction(() => document.querySelector('h1')?.textContent?.includes('Decoder') ?? false);
    expect(await menu.getByRole('link').count()).toBe(0);
    expect(await link.count()).toBeLessThanOrEqual(1);
  }
});

test('where storage is forbidden, every control still works', async () => {
  const page = await visit('/', {
    before: forbidStorage,
  });
  await page.getByRole('button', { name: 'Theme' }).click();
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
});

test('a page whose code is gone after a new release says so, and offers the way on', async () => {
  const page = await visit('/', { expects: /guide-page|Failed to load resource|preload/ });
  await page.route(/guide-page/, (route) => route.fulfill({ status: 404 }));
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Guide' }).click();
  await page.getByRole('heading', { name: 'This page did not arrive' }).waitFor();
  await page.unrouteAll();
  await page.getByRole('button', { name: 'Load it again' }).click();
  await page.waitForFunction(() => document.title.startsWith('Sessions and JWTs'));
  expect(await page.getByRole('heading', { name: 'This page did not arrive' }).count()).toBe(0);
});

test('a document whose code does not arrive stays readable', async () => {
  const page = await visit('/', { expects: /guide-page|Failed to load resource|preload/ });
  await page.route(/guide-page/, (route) => route.fulfill({ status: 404 }));
  await page.goto(`${SITE}guide/`);
  await page.getByRole('heading', { name: 'This page did not arrive' }).waitFor();
  expect((await page.locator('#root main').innerText()).length).toBeGreaterThan(500);
});
