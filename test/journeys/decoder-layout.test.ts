import { createHmac } from 'node:crypto';
import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { inChromium } from './chromium.ts';

const { visit } = inChromium();

const SECRET = 'a secret of the tests, long enough for HMAC';
const NOW = Math.floor(Date.now() / 1000);
const encode = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const INPUT = [
  encode({ alg: 'HS256', typ: 'at+jwt' }),
  encode({
    iss: 'https://login.example',
    sub: 'u_42',
    aud: 'https://api.example',
    iat: NOW - 300,
    exp: NOW + 900,
  }),
].join('.');
const TOKEN = `${INPUT}.${createHmac('sha256', SECRET).update(INPUT).digest('base64url')}`;

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function openToken(width: number, height: number): Promise<Page> {
  const page = await visit('/decoder/', { width, height });
  await box(page, 'Token').fill(TOKEN);
  await box(page, 'Key').fill(SECRET);
  await page.getByText('200', { exact: true }).waitFor();
  await page.evaluate(() => scrollTo(0, 0));
  return page;
}

async function edges(place: Locator): Promise<{ top: number; bottom: number }> {
  const rectangle = await place.boundingBox();
  if (!rectangle) throw new Error('It is not shown.');
  return { top: rectangle.y, bottom: rectangle.y + rectangle.height };
}

test('a wide screen shows token, meaning, verdict and key of an ordinary token without scrolling', async () => {
  const page = await openToken(1440, 900);
  const shown = [
    page.getByText('200', { exact: true }),
    page.getByRole('list', { name: 'Checks' }),
    box(page, 'Token'),
    box(page, 'Key'),
    box(page, 'Header'),
    box(page, 'Payload'),
    page.getByRole('table', { name: 'Claims' }),
    page.getByText('The seal is whole'),
  ];
  for (const place of shown) expect((await edges(place)).bottom).toBeLessThanOrEqual(900);
});

test.each([390, 360])(
  'on a phone %i pixels wide the verdict comes first, then token, lights and sheet',
  async (width) => {
    const page = await openToken(width, 844);
    const order = [
      page.getByText('200', { exact: true }),
      box(page, 'Token'),
      page.getByRole('list', { name: 'Checks' }),
      box(page, 'Key'),
      box(page, 'Header'),
      page.getByRole('heading', { name: 'Its time' }),
    ];
    const rows = await Promise.all(order.map(edges));
    rows.slice(1).forEach(({ top }, index) => expect(top).toBeGreaterThanOrEqual(rows[index]?.bottom ?? 0));
    expect(rows[1]?.bottom).toBeLessThan(844 / 2);
  },
);
