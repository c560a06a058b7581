import { expect, test } from 'vitest';
import { inChromium, SITE } from './chromium.ts';

const { visit } = inChromium();
const expected = { expects: /404 \(Not Found\)/ };

test('a wrong address is answered with 404, named, and led on', async () => {
  expect((await fetch(`${SITE}decodr/`)).status).toBe(404);
  const page = await visit('/decodr/', expected);
  await page.getByText('/decodr/').waitFor();
  const nearest = page.getByText('The nearest address is').getByRole('link');
  await nearest.click();
  await page.waitForURL(`${SITE}decoder/`);
  await page.locator('h1:focus').waitFor();
});

test('a run that was nearly named is opened, and the page says so', async () => {
  const page = await visit('/simulator/logn/?mode=jwt', expected);
  await page.waitForURL(/\/simulator\/login\/\?mode=jwt/);
  await page.getByText('“logn”').first().waitFor();
  expect(await page.getByRole('radio', { name: 'JWT' }).isChecked()).toBe(true);
});

test('an unknown run is answered with the list of those there are', async () => {
  const page = await visit('/simulator/unheard-of/', expected);
  await page.getByRole('heading', { name: /There is no scenario “unheard-of”/ }).waitFor();
  const addresses = page.getByRole('main').getByRole('link');
  expect(await addresses.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
    expect.arrayContaining([expect.stringMatching(/simulator\/login\/$/)]),
  );
});

test.each([
  ['markup', '/%3Cscript%3Ealert(1)%3C/script%3E/'],
  ['a broken percent-encoding', '/%E0%A4%A/'],
  ['3000 letters without a break', `/${'x'.repeat(3000)}/`],
])('%s in the address can neither run nor break the page', async (_, path) => {
  const page = await visit(path, { width: 360, expects: /404|400|431/ });
  await page.getByRole('heading', { name: 'There is no page here' }).waitFor();
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});

test('reads without script', async () => {
  const page = await visit('/quite/elsewhere/', { script: false, ...expected });
  expect(await page.getByRole('main').getByRole('link').count()).toBeGreaterThan(4);
});
