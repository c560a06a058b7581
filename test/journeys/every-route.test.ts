import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { findBarriers } from './barriers.ts';
import { inChromium, listPaths, SITE } from './chromium.ts';

const { open, visit } = inChromium();
const paths = [...listPaths(), '/no/such/page/'];
const notFound = { expects: /404 \(Not Found\)/ };

const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** In the page, before anything else: notes every jump of things without a reader's doing. */
function watchShifts(): void {
  const shifts: string[] = [];
  const observer = new PerformanceObserver((list) => note(list.getEntries()));
  const note = (entries: PerformanceEntryList) => {
    for (const entry of entries as (PerformanceEntry & Shift)[]) {
      const moved = entry.sources.map(({ node }) =>
        node instanceof Element ? node.outerHTML.slice(0, 60) : '',
      );
      shifts.push(`${entry.value.toFixed(3)} ${moved.join(', ')}`);
    }
  };
  observer.observe({ type: 'layout-shift', buffered: true });
  Object.assign(window, {
    shiftsSoFar: () => {
      note(observer.takeRecords());
      return shifts;
    },
  });
}

interface Shift {
  readonly value: number;
  readonly sources: readonly { readonly node: Node | null }[];
}

/** How far and which things have jumped; 0.1 in all is what people notice. */
const shiftsOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => (window as unknown as { shiftsSoFar(): string[] }).shiftsSoFar());

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
    const page = await open({ ...notFound, before: watchShifts });
    await page.route('**/*.woff2', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 600));
      await route.continue();
    });
    await page.goto(new URL(path.slice(1), SITE).href);
    await page.waitForFunction(() => document.fonts.status === 'loaded' && document.fonts.size > 0);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    const shifts = await shiftsOf(page);
    const sum = shifts.reduce((far, shift) => far + Number.parseFloat(shift), 0);
    expect(sum < 0.05 ? [] : shifts).toEqual([]);
  });
});

test('every page but the one for wrong addresses has a preview picture, and it is there', async () => {
  for (const path of listPaths()) {
    const page = await visit(path, { script: false });
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
    expect((await fetch(new URL(picture ?? '', SITE))).headers.get('content-type')).toBe('image/png');
  }
});
