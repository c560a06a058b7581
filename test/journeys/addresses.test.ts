/** Opens every published address of the built site as far as a file can answer, and one of each kind in a browser. */
import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAddresses } from '../../scripts/site/addresses.mjs';
import { inChromium, SITE } from './chromium.ts';

const { visit } = inChromium();
const { entries, redirects } = readAddresses(readFileSync('content/addresses.yaml', 'utf8'));
const paths = [...new Set(entries.map(({ place }) => place.replace(/\?.*/, '')))];
const moved = new Map(redirects.map(({ from, to }) => [from, to]));

test('every page that was ever published answers, and has the headings that links name', async () => {
  const lost: string[] = [];
  for (const path of paths) {
    const answer = await fetch(new URL(path.slice(1), SITE));
    const html = await answer.text();
    if (answer.status !== 200) lost.push(path);
    for (const { place, fragment } of entries) {
      if (place !== path || fragment === '' || moved.has(path) || moved.has(`${path}#${fragment}`)) continue;
      if (!html.includes(` id="${fragment}"`)) lost.push(`${path}#${fragment}`);
    }
  }
  expect(lost).toEqual([]);
});

test('a link to a heading leads to it', async () => {
  const page = await visit('/guide/#hybrids');
  await page.waitForFunction(() => {
    const { top = -1 } = document.getElementById('hybrids')?.getBoundingClientRect() ?? {};
    return top >= 0 && top < innerHeight / 2;
  });
  expect(await page.locator('#hybrids').isVisible()).toBe(true);
});

test('a link to a step opens it, in the mode that it names', async () => {
  const last = entries.findLast(({ place }) => place === '/simulator/login/?mode=jwt');
  const step = last?.fragment ?? '';
  const page = await visit(`/simulator/login/?mode=jwt#${step}`);
  expect(await page.getByRole('radio', { name: 'JWT' }).isChecked()).toBe(true);
  const slider = page.getByRole('slider', { name: 'Step' });
  expect(Number(await slider.inputValue())).toBeGreaterThan(10);
  expect(await slider.inputValue()).toBe(await slider.getAttribute('max'));
  expect(await page.getByText('There is no step').count()).toBe(0);
});
