import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { findBarriers } from './barriers.ts';
import { inChromium, listPaths, SITE } from './chromium.ts';

const { open, visit } = inChromium();
const paths = [...listPaths(), '/no/such/page/'];
const notFound = { expects: /404 \(Not Found\)/ };

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** How far things have jumped since the page was opened, without a reader's doing (0.1 is what people notice). */
const layoutShift = (page: Page) =>
  page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        new PerformanceObserver((list) => {
          const shifts = list.getEntries() as (PerformanceEntry & { readonly value: number })[];
          resolve(shifts.reduce((sum, { value }) => sum + value, 0));
        }).observe({ type: 'layout-shift', buffered: true });
        setTimeout(() => resolve(0), 200);
      }),
  );

describe.each(paths)('%s', (path) => {
  test.each([
    ['light', 1440],
    ['light', 390],
    ['dark', 1440],
    ['dark', 390],
  ] as const)('opens without a barrier in the %s theme, %i pixels wide', async (theme, width) => {
    const page = await visit(path, { theme, width, height: width === 390 ? 844 : 900, ...notFound });
    expect(await page.locator('h1').count()).toBe(1);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await findBarriers(page)).toEqual([]);
  });

  test('fits a screen of 360 pixels', async () => {
    const page = await visit(path, { width: 360, height: 740, ...notFound });
    expect(await overflow(page)).toBeLessThanOrEqual(0);
  });

  test('reads without script, with its title and description', async () => {
    const page = await visit(path, { script: false, ...notFound });
    expect(await page.title()).toMatch(/ · Cookie or Token$/);
    expect(await page.locator('meta[name=description]').getAttribute('content')).toMatch(/.{40}/);
    expect(await page.locator('main').innerText()).toMatch(/\w{4}/);
  });

  test('stays where it is when its type arrives late', async () => {
    const page = await open(notFound);
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.goto(new URL(path.slice(1), SITE).href);
    await page.waitForFunction(() => document.fonts.status === 'loaded' && document.fonts.size > 0);
    await page.waitForTimeout(300);
    expect(await layoutShift(page)).toBeLessThan(0.05);
  });
});

test('every page but the one for wrong addresses has a preview picture, and it is there', async () => {
  for (const path of listPaths()) {
    const page = await visit(path, { script: false });
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect((await fetch(new URL(picture ?? '', SITE))).headers.get('content-type')).toBe('image/png');
  }
});
