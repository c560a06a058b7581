/** The claims of the guide: how many the build has verified, and which wait for a world not yet built. */
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readClaimFolder } from '../../../scripts/content/claims/claim-folder.ts';
import { readGuideHeadings } from '../../../scripts/content/guide/guide-folder.ts';
import { html } from '../../../content/guide/comparison.md?html';

const ROOT = process.cwd();
const idsIn = (folder: string) => readdirSync(folder).map((name) => name.replace(/\.yaml$/, ''));

const claims = await readClaimFolder(ROOT, {
  scenarios: idsIn('content/scenarios'),
  headings: Object.values(await readGuideHeadings(ROOT)).flat(),
});
const all = [...claims.values()];
const verified = all.filter(({ cells }) => cells !== null);
const waiting = all.filter(({ cells }) => cells === null);

test('every file is a claim that holds, or says what it waits for', () => {
  expect(all.map(({ claim }) => claim.id)).toEqual(idsIn('content/claims').toSorted());
  for (const { claim } of waiting) expect(claim.waits).toMatch(/\w+ \w+/);
  const list = waiting.map(({ claim }) => `  ${claim.id}: ${claim.waits ?? ''}`);
  console.log(`${verified.length} claims verified, ${waiting.length} wait:\n${list.join('\n')}`);
});

test('what the guide showed once it goes on showing', () => {
  expect(verified.length).toBeGreaterThanOrEqual(17);
});

test('no wording is there twice, and each is a sentence', () => {
  const wordings = all.map(({ claim }) => claim.claim);
  expect(new Set(wordings).size).toBe(wordings.length);
  for (const wording of wordings) expect(wording).toMatch(/^[A-Z`].*\.$/);
});

test.each(verified.map(({ claim }) => [claim.id, claim] as const))(
  '%s is asserted of every run it names',
  (_, claim) => {
    const { runs, cookies, assert } = claim;
    const read = assert.flatMap(({ left, right }) => [
      left.trial,
      ...('reading' in right ? [right.reading.trial] : []),
    ]);
    const inCells = Object.values(claim.cells ?? {}).flatMap(({ value, note, bar }) =>
      [value, note, bar].flatMap((template) =>
        (template ?? []).flatMap((part) => (typeof part === 'string' ? [] : [part.trial])),
      ),
    );
    const named = new Set([...read, ...inCells]);
    expect([...Object.keys(runs), ...Object.keys(cookies)].filter((name) => !named.has(name))).toEqual([]);
  },
);

test.each(verified.map(({ claim }) => [claim.id, claim] as const))(
  '%s has a row with its own address',
  (id, claim) => {
    const [row = ''] = new RegExp(`<tr role="row" id="claim-${id}">[^]*?</tr>`).exec(html) ?? [];
    const name = claim.claim.replaceAll('`', '');
    expect(row).toContain(`Run it<span class="sr-only">: ${name}</span>`);
    expect(row).toContain(`href="#claim-${id}"`);
    expect(row).toContain(`popoverTarget="doubt-${id}"`);
  },
);
