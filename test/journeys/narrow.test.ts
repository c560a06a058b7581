/** The narrowest screen: whatever step is shown, the page never scrolls sideways. */
import { expect, test } from 'vitest';
import { inChromium } from './chromium.ts';

const { visit } = inChromium();

test.each([
  ['logout-and-replay', 'both'],
  ['logout-and-replay', 'jwt'],
  ['login', 'session'],
])('%s in the mode %s fits 320 pixels at every step', async (id, mode) => {
  const page = await visit(`/simulator/${id}/?mode=${mode}`, {
    width: 320,
    height: 568,
    reducedMotion: true,
  });
  const slider = page.getByRole('slider', { name: 'Step' });
  const last = Number(await slider.getAttribute('max'));
  expect(last).toBeGreaterThan(20);
  const wide: string[] = [];
  for (let at = 0; at <= last; at += 1) {
    await slider.fill(String(at));
    const { scrollWidth, said } = await page.evaluate(
      () =>
        new Promise<{ readonly scrollWidth: number; readonly said: string }>((done) =>
          requestAnimationFrame(() =>
            requestAnimationFrame(() =>
              done({
                scrollWidth: document.documentElement.scrollWidth,
                said: document.querySelector('input[type=range]')?.getAttribute('aria-valuetext') ?? '',
              }),
            ),
          ),
        ),
    );
    if (scrollWidth > 320) wide.push(`step ${at + 1}: ${scrollWidth} pixels, ${said}`);
  }
  expect(wide).toEqual([]);
});
