import { screen } from '@testing-library/react';
import axe from 'axe-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { remember } from '#components/remembered.ts';
import { openScenario } from './simulator-driver.tsx';
import { theScenario } from '../../scenarios.ts';

const OPTIONS: axe.RunOptions = {
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  rules: { 'page-has-heading-one': { enabled: false } },
};

async function findBarriers(): Promise<readonly string[]> {
  const { violations } = await axe.run(document.body, OPTIONS);
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
}

const overflow = () => document.documentElement.scrollWidth - document.documentElement.clientWidth;

beforeEach(() => {
  sessionStorage.clear();
  remember('lens', 'closed');
  remember('motion', 'discrete');
});
afterEach(() => document.documentElement.removeAttribute('data-theme'));

describe.each(['light', 'dark'])('in the %s theme', (theme) => {
  beforeEach(() => document.documentElement.setAttribute('data-theme', theme));

  test.each([
    ['HTTP', 1440, 900],
    ['HTTP', 360, 740],
    ['Why?', 1440, 900],
    ['Why?', 360, 740],
    ['State', 1440, 900],
    ['State', 360, 740],
    ['Server code', 1440, 900],
    ['Server code', 360, 740],
  ])('the lens %s has no barrier, %i pixels wide', async (lens, width, height) => {
    await page.viewport(width, height);
    const scenario = await openScenario(theScenario('login'), '?mode=both#log-in.session-created');
    scenario.lens(lens);
    await expect.poll(() => screen.queryByRole('tabpanel')?.textContent.length ?? 0).toBeGreaterThan(20);
    expect(await findBarriers()).toEqual([]);
    expect(overflow()).toBeLessThanOrEqual(0);
  });

  test.each([1440, 360])('a question has no barrier, %i pixels wide', async (width) => {
    await page.viewport(width, 800);
    const { key } = await openScenario(theScenario('login'), '?mode=both#wait.clock-advanced');
    key('ArrowRight');
    await screen.findByRole('button', { name: 'Commit' });
    expect(await findBarriers()).toEqual([]);
    expect(overflow()).toBeLessThanOrEqual(0);
  });

  test.each(['Steps', 'Settings'])('the sheet %s has no barrier', async (name) => {
    await page.viewport(390, 844);
    const { press } = await openScenario(theScenario('login'), '?mode=both&colour=blue#log-out.request-sent');
    press(name);
    await expect
      .poll(() => document.querySelector(':popover-open')?.textContent.length ?? 0)
      .toBeGreaterThan(40);
    expect(await findBarriers()).toEqual([]);
  });

  test('the list of keys has no barrier', async () => {
    await page.viewport(1440, 900);
    const { key } = await openScenario(theScenario('login'));
    key('?');
    await expect.poll(() => document.querySelector('dialog[open] dl')).not.toBeNull();
    expect(await findBarriers()).toEqual([]);
    document.querySelector('dialog')?.close();
  });
});
