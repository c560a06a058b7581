import { expect, test } from 'vitest';
import { inChromium, SITE } from './chromium.ts';

const { visit } = inChromium();

test('the idea is there at once, also without script: one copy is refused, the other let in', async () => {
  for (const script of [true, false]) {
    const page = await visit('/', { script });
    const text = await page.getByRole('main').innerText();
    expect(text).toMatch(/401/);
    expect(text).toMatch(/200/);
  }
});

test('the run is played from the start, ends where the picture was, and goes on in the simulator', async () => {
  const page = await visit('/', { reducedMotion: true });
  await page.getByRole('button', { name: 'Run it from the start' }).press('Enter');
  await page.getByRole('button', { name: 'Show the end' }).press('Enter');
  await page.getByRole('button', { name: 'Run it from the start' }).waitFor();
  expect(await page.getByRole('main').innerText()).toMatch(/401[\s\S]*200/);
  await page.getByRole('link', { name: 'Go on from here' }).press('Enter');
  await page.waitForURL(new RegExp(`^${SITE}simulator/logout-and-replay/`));
  await page.waitForFunction(
    () => (document.querySelector<HTMLInputElement>('input[aria-label=Step]')?.valueAsNumber ?? 0) > 5,
  );
  expect(new URL(page.url()).hash).toMatch(/^#replay\./);
});

test('on a phone the picture fits the screen', async () => {
  const page = await visit('/', { width: 390, height: 844 });
  const widest = await page
    .getByRole('main')
    .evaluate((main) =>
      Math.max(...[...main.querySelectorAll('svg')].map((svg) => svg.getBoundingClientRect().right)),
    );
  expect(widest).toBeLessThanOrEqual(391);
});
