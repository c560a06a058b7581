import { expect, test } from 'vitest';
import { inChromium, SITE } from './chromium.ts';

const { visit } = inChromium();
const expected = { expects: /404 \(Not Found\)/ };

test('a wrong address is answered with 404, named, and led on', async () => {
  expect((await fetch(`${SITE}simulator/logn/`)).status).toBe(404);
  const page = await visit('/simulator/logn/', expected);
  await page.getByText('/simulator/logn/').waitFor();
  const nearest = page.getByText('The nearest address is').getByRole('link');
  await nearest.click();
  await page.waitForURL(`${SITE}simulator/login/`);
  await page.locator('h1:focus').waitFor();
});

test('an unknown run of the simulator is answered with the list of those there are', async () => {
  const page = await visit('/simulator/unheard-of/', expected);
  const runs = page.getByRole('region', { name: 'Runs in the simulator' }).getByRole('link');
  expect(await runs.evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(
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
