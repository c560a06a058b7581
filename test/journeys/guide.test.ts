import { expect, test } from 'vitest';
import { inChromium, SITE } from './chromium.ts';

const { visit } = inChromium();

const topOf = (id: string) => `document.getElementById(${JSON.stringify(id)}).getBoundingClientRect().top`;

test('a link to a section opens there, also on a phone', async () => {
  for (const width of [1440, 390]) {
    const page = await visit('/guide/#key-differences', { width, height: 844 });
    await page.evaluate(() => document.fonts.ready);
    const top = await page.evaluate<number>(topOf('key-differences'));
    expect(top).toBeGreaterThanOrEqual(0);
    expect(top).toBeLessThan(200);
  }
});

test('the link beside a heading is copied, and leads back to it', async () => {
  const page = await visit('/guide/');
  await page.getByRole('link', { name: 'Link to Key differences' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('status').filter({ hasText: 'copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toBe(`${SITE}guide/#key-differences`);
  expect(page.url()).toBe(copied);
});

test('the table of contents leads to every section', async () => {
  const page = await visit('/guide/');
  const links = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  for (const link of await links.all()) {
    await link.click();
    const id = new URL(page.url()).hash.slice(1);
    expect(await page.evaluate<number>(topOf(id))).toBeLessThan(900);
  }
});

test('coming from another page, a link to a section opens there too', async () => {
  const page = await visit('/');
  await page.evaluate(() => {
    history.pushState(null, '', 'guide/#hybrids');
  });
  await page.locator('#hybrids:focus, #hybrids :focus').first().waitFor();
  expect(await page.evaluate<number>(topOf('hybrids'))).toBeLessThan(200);
});

test('every link of the guide into the site leads to a page that is there', async () => {
  const page = await visit('/guide/');
  const links = await page
    .locator('main a[href]')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
  const inside = new Set(
    links.filter((link) => link.startsWith(SITE)).map((link) => link.replace(/[?#].*/, '')),
  );
  const answers = await Promise.all(
    [...inside].map(async (link) => [link, (await fetch(link)).status] as const),
  );
  expect(answers.filter(([, status]) => status !== 200)).toEqual([]);
});

test('without script the text, its diagrams and their words are all there', async () => {
  const page = await visit('/guide/', { script: false });
  expect((await page.locator('article').innerText()).split(/\s+/).length).toBeGreaterThan(1500);
  expect(await page.getByRole('img', { name: 'A login with a session' }).first().isVisible()).toBe(true);
  await page.getByRole('link', { name: 'Key differences', exact: true }).first().click();
  expect(await page.evaluate<number>(topOf('key-differences')).catch(() => 0)).toBeLessThan(200);
});
