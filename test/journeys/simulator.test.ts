import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { forbidStorage, inChromium } from './chromium.ts';

const { visit } = inChromium();

const MODES = [
  ['session', ['Browser', 'Server', 'Session store']],
  ['jwt', ['Browser', 'Server']],
  ['both', ['Session', 'JWT']],
] as const;

/** More steps than any scenario has. */
const ENOUGH = 400;

const slider = (page: Page) => page.getByRole('slider', { name: 'Step' });

async function progressOf(page: Page): Promise<{ readonly at: number; readonly last: number }> {
  return slider(page).evaluate((input: HTMLInputElement) => ({
    at: input.valueAsNumber,
    last: Number(input.max),
  }));
}

/** Steps on with the right arrow; a question on the way is answered by keyboard too. Collects what is said. */
async function walkToTheEnd(page: Page): Promise<readonly string[]> {
  const said: string[] = [];
  await page.locator('h1').click();
  for (let press = 0; press < ENOUGH; press++) {
    const { at, last } = await progressOf(page);
    if (at >= last) break;
    if (await page.getByRole('button', { name: 'Commit' }).isVisible()) {
      await page.keyboard.press('Space');
      await page.keyboard.press('Enter');
    } else {
      await page.keyboard.press('ArrowRight');
    }
    said.push((await slider(page).getAttribute('aria-valuetext')) ?? '');
  }
  return said;
}

describe.each(['login', 'logout-and-replay'])('%s', (id) => {
  test.each(MODES)('is stepped through to its end by keyboard, in mode %s', async (mode, regions) => {
    const page = await visit(`/simulator/${id}/?mode=${mode}`, { reducedMotion: true });
    for (const name of regions) expect(await page.getByRole('region', { name, exact: true }).count()).toBe(1);
    const said = await walkToTheEnd(page);
    const { at, last } = await progressOf(page);
    expect(at).toBe(last);
    expect(last).toBeGreaterThan(15);
    expect(said.filter((sentence) => sentence === '')).toEqual([]);
    expect(new URL(page.url()).searchParams.get('mode') ?? 'both').toBe(mode);
  });
});

test('a question is asked before the surprising answer, and the run decides who was right', async () => {
  const page = await visit('/simulator/logout-and-replay/?mode=both', { reducedMotion: true });
  await page.locator('h1').click();
  const commit = page.getByRole('button', { name: 'Commit' });
  while (!(await commit.isVisible())) await page.keyboard.press('ArrowRight');
  const before = await progressOf(page);
  await page.keyboard.press('Space');
  await page.keyboard.press('Enter');
  await commit.waitFor({ state: 'hidden' });
  expect((await progressOf(page)).last).toBeGreaterThan(before.at);
  await walkToTheEnd(page);
  expect(await page.getByRole('main').innerText()).toMatch(/401/);
  expect(await page.getByRole('main').innerText()).toMatch(/200/);
});

describe('the address', () => {
  test('names mode and step, and opens there again', async () => {
    const page = await visit('/simulator/login/?mode=jwt', { reducedMotion: true });
    await page.locator('h1').click();
    for (let press = 0; press < 5; press++) await page.keyboard.press('ArrowRight');
    // The address follows a moment later, so that a scrub does not write a hundred of them.
    await page.waitForFunction(
      () => document.querySelector('[aria-current=step]')?.getAttribute('href') === location.hash,
    );
    expect(new URL(page.url()).hash).toMatch(/^#[a-z-]+\.[a-z-]+$/);
    const sentence = await slider(page).getAttribute('aria-valuetext');
    const address = new URL(page.url());
    const again = await visit(`/simulator/login/${address.search}${address.hash}`);
    await again.waitForFunction(
      (said) => document.querySelector('input[type=range]')?.getAttribute('aria-valuetext') === said,
      sentence,
    );
    expect(await again.getByRole('radio', { name: 'JWT' }).isChecked()).toBe(true);
  });

  test('with an unknown step, mode and setting leads to the nearest, and says so', async () => {
    const page = await visit('/simulator/login/?mode=jtw&colour=blue#no-such-step');
    const notices = page.getByRole('status', { name: 'Notices' });
    await notices.getByText('jtw').waitFor();
    await notices.getByText('colour').waitFor();
    await notices.getByText('no-such-step').waitFor();
    expect((await progressOf(page)).last).toBeGreaterThan(10);
  });
});

test('every lens opens under the chosen step', async () => {
  const page = await visit('/simulator/login/?mode=both#log-in.password-hashed', { reducedMotion: true });
  for (const name of ['HTTP', 'Why?', 'State', 'Server code']) {
    await page.getByRole('tab', { name }).click();
    const panel = page.getByRole('tabpanel', { name });
    await panel.waitFor();
    await page.waitForFunction(
      (label) =>
        (document.querySelector<HTMLElement>(`[role=tabpanel]`)?.innerText.length ?? 0) > 20 && label !== '',
      name,
    );
  }
  // The source itself arrives a moment after the lens.
  const source = page.getByRole('list', { name: /^Source of / }).first();
  await source.waitFor();
  expect(await source.innerText()).toMatch(/function|const/);
});

/** Waits until a run that streams in has this many steps. */
async function grows(page: Page, steps: number): Promise<void> {
  await page.waitForFunction(
    (least) => Number(document.querySelector<HTMLInputElement>('input[aria-label=Step]')?.max) >= least,
    steps,
  );
}

test('a changed setting runs the scenario again: a wrong password is refused', async () => {
  const page = await visit('/simulator/login/?mode=session&password=wrong', { reducedMotion: true });
  await grows(page, 10);
  const steps = page.getByRole('list', { name: 'Steps', includeHidden: true });
  // The run is streamed; its later steps may still be on their way.
  await expect.poll(() => steps.textContent()).toMatch(/wrong|not match|refuse/);
  await expect.poll(() => page.getByRole('main').textContent()).toContain('401');
});

test('a worker that dies in the middle of a run is replaced, and nothing is lost', async () => {
  const page = await visit('/simulator/login/?mode=both&token-lifetime=60', {
    reducedMotion: true,
    before: () => {
      const Real = Worker;
      let killed = false;
      window.Worker = class extends Real {
        constructor(url: string | URL, options?: WorkerOptions) {
          super(url, options);
          let steps = 0;
          this.addEventListener('message', ({ data }: MessageEvent<{ readonly type: string }>) => {
            if (killed || data.type !== 'step' || ++steps < 5) return;
            killed = true;
            this.terminate();
            this.dispatchEvent(new Event('error'));
          });
        }
      };
    },
  });
  await page.getByText('was started again').waitFor();
  await grows(page, 31);
  await walkToTheEnd(page);
  const { at, last } = await progressOf(page);
  expect(at).toBe(last);
  expect(last).toBeGreaterThan(30);
});

test('where a worker cannot be started, the run that came with the page can still be walked', async () => {
  const page = await visit('/simulator/login/?mode=both', {
    reducedMotion: true,
    before: () => {
      const refuse = () => {
        throw new DOMException('forbidden', 'SecurityError');
      };
      Object.defineProperty(window, 'Worker', { value: refuse });
    },
  });
  await walkToTheEnd(page);
  const { at, last } = await progressOf(page);
  expect(at).toBe(last);
  expect(last).toBeGreaterThan(15);
});

test('where storage is forbidden, the run is walked all the same', async () => {
  const page = await visit('/simulator/logout-and-replay/?mode=both', {
    reducedMotion: true,
    before: forbidStorage,
  });
  await walkToTheEnd(page);
  const { at, last } = await progressOf(page);
  expect(at).toBe(last);
});

describe('motion', () => {
  test('with reduced motion nothing moves: a step is simply there', async () => {
    const page = await visit('/simulator/login/?mode=both', { reducedMotion: true });
    await page.getByRole('button', { name: 'Next step' }).click();
    await page.getByRole('button', { name: 'Next step' }).click();
    const running = await page.evaluate(
      () => document.getAnimations().filter(({ playState }) => playState === 'running').length,
    );
    expect(running).toBe(0);
  });

  test('playing goes on by itself, and a press of Space stops it', async () => {
    const page = await visit('/simulator/login/?mode=session');
    await page.clock.install();
    await page.getByRole('button', { name: 'Play' }).click();
    await page.waitForFunction(
      () => (document.querySelector<HTMLInputElement>('input[type=range]')?.valueAsNumber ?? 0) >= 1,
    );
    await page.locator('h1').click();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Play' }).waitFor();
    const stopped = (await progressOf(page)).at;
    await page.clock.runFor(60_000);
    expect((await progressOf(page)).at).toBe(stopped);
  });
});

test('without script every step of the run can be read', async () => {
  const page = await visit('/simulator/logout-and-replay/', { script: false });
  const steps = page.getByRole('list', { name: 'Steps' }).getByRole('listitem');
  expect(await steps.count()).toBeGreaterThan(30);
  expect(await steps.last().isVisible()).toBe(true);
  expect((await steps.last().textContent())?.length).toBeGreaterThan(20);
});
