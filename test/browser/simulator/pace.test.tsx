import { fireEvent } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { remember } from '#components/remembered.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { openScenario } from './simulator-driver.tsx';
import { theScenario } from '../../scenarios.ts';

/** A log-in, and the profile opened again and again: three steps each time. */
const runOfProfiles = (count: number): Scenario => ({
  ...theScenario('login'),
  actions: [{ id: 'log-in' }, ...Array.from({ length: count }, () => ({ id: 'open-profile' }) as const)],
  predictions: [],
});

beforeEach(async () => {
  remember('lens', 'closed');
  remember('motion', 'discrete');
  await page.viewport(1440, 900);
});

/** How much of the document each of some steps forward, back and across the run changes, at most. */
async function changesIn(scenario: Scenario) {
  const { key, slider, at, last } = await openScenario(scenario);
  let changed = 0;
  const observer = new MutationObserver((records) => void (changed += records.length));
  const jump = (to: number) => fireEvent.change(slider(), { target: { value: String(to) } });
  const changesOf = async (move: () => void, to: number) => {
    changed = 0;
    move();
    await expect.poll(at).toBe(to);
    await new Promise((resolve) => requestAnimationFrame(resolve));
    return changed;
  };
  const middle = Math.floor(last() / 2);
  jump(middle);
  await expect.poll(at).toBe(middle);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  const changes: number[] = [];
  for (let step = 1; step <= 3; step++) changes.push(await changesOf(() => key('ArrowRight'), middle + step));
  for (let step = 2; step >= 0; step--) changes.push(await changesOf(() => key('ArrowLeft'), middle + step));
  changes.push(await changesOf(() => jump(0), 0), await changesOf(() => jump(middle), middle));
  observer.disconnect();
  return { steps: last() + 1, most: Math.max(...changes) };
}

// Time is not measured here, because the machine is not the test's alone; work is.
test('a step changes no more of the page in a run of thousands of steps than in a short one', async () => {
  const short = await changesIn(runOfProfiles(12));
  const long = await changesIn(runOfProfiles(700));
  expect(long.steps).toBeGreaterThan(2000);
  expect(short.most).toBeGreaterThan(0);
  expect(long.most).toBeLessThan(2 * short.most);
}, 60_000);
