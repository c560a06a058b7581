import { createHash, createHmac } from 'node:crypto';
import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { findBarriers } from './barriers.ts';
import { inChromium } from './chromium.ts';

const { visit } = inChromium();

const SECRET = 'a-string-secret-at-least-256-bits-long';
const HEADER = '{"alg":"HS256","typ":"JWT"}';
const NOW = Math.floor(Date.now() / 1000);

const encode = (text: string): string => Buffer.from(text).toString('base64url');

function sign(claims: object, header = HEADER): string {
  const input = `${encode(header)}.${encode(JSON.stringify(claims))}`;
  return `${input}.${createHmac('sha256', SECRET).update(input).digest('base64url')}`;
}

const CURRENT = sign({ iss: 'https://login.example', sub: 'u_42', iat: NOW - 300, exp: NOW + 900 });
const EXPIRED = sign({ iss: 'https://login.example', sub: 'u_42', iat: NOW - 9000, exp: NOW - 7200 });
const JWE = [
  encode('{"alg":"RSA-OAEP-256","enc":"A256GCM"}'),
  'a'.repeat(342),
  'b'.repeat(16),
  'cccc',
  'd'.repeat(22),
].join('.');
const DISCLOSURE = encode('["salt","given_name","Ada"]');
const SD_JWT = `${sign({ _sd: [createHash('sha256').update(DISCLOSURE).digest('base64url')] })}~${DISCLOSURE}~`;
const MASKED = `${CURRENT.slice(0, CURRENT.lastIndexOf('.'))}.${'_'.repeat(43)}`;

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });

async function fill(page: Page, token: string, key?: string): Promise<void> {
  await box(page, 'Token').fill(token);
  if (key !== undefined) await box(page, 'Key').fill(key);
}

/** Waits until a light has the state. */
const becomes = (page: Page, name: string, state: string) =>
  page
    .locator(`li[data-state="${state}"]`)
    .filter({ hasText: new RegExp(`^${name}`) })
    .waitFor();

/** The states of the page, and how to get there. */
const STATES: readonly (readonly [name: string, go: (page: Page) => Promise<unknown>])[] = [
  ['opening', async () => {}],
  [
    'verified, with its benches open',
    async (page) => {
      await fill(page, CURRENT, SECRET);
      await becomes(page, 'Signature', 'pass');
      await page.getByText('Try it: careless servers').click();
      await page.getByRole('button', { name: 'Search for the secret' }).click();
      await page
        .getByRole('list', { name: 'Forged variants of this token' })
        .getByText('401')
        .first()
        .waitFor();
    },
  ],
  ['of a signature that fails', (page) => fill(page, CURRENT, 'quite another secret, long enough for it')],
  ['expired', (page) => fill(page, EXPIRED, SECRET)],
  ['of a JWE', (page) => fill(page, JWE)],
  [
    'of an SD-JWT',
    async (page) => {
      await fill(page, SD_JWT, SECRET);
      await page.getByRole('table', { name: 'Disclosures' }).waitFor();
    },
  ],
  ['of several tokens', (page) => fill(page, JSON.stringify({ access_token: CURRENT, id_token: EXPIRED }))],
  [
    'with what was changed',
    async (page) => {
      await fill(page, CURRENT, SECRET);
      await becomes(page, 'Signature', 'pass');
      await box(page, 'Payload').fill('{"sub":"someone else"}');
      await page.getByText('Changed here, and signed with your key:').click();
    },
  ],
  [
    'with a bad edit',
    async (page) => {
      await fill(page, CURRENT, SECRET);
      await box(page, 'Payload').fill('{"sub":');
      await page.getByRole('alert').waitFor();
    },
  ],
  [
    'opened from a masked link',
    async (page) => {
      await page.evaluate((token) => {
        location.hash = `token=${token}`;
      }, MASKED);
      await page.getByText('A masked copy.').waitFor();
    },
  ],
  ['empty', (page) => fill(page, '')],
  ['of garbage', (page) => fill(page, 'what is this: %%% ??? {"a":')],
];

describe.each(STATES)('the decoder, %s', (_name, go) => {
  test.each([
    ['light', 1440],
    ['light', 390],
    ['dark', 1440],
    ['dark', 390],
  ] as const)('has no barrier in the %s theme, %i pixels wide', async (theme, width) => {
    const page = await visit('/decoder/', { theme, width, height: width === 390 ? 844 : 900 });
    await go(page);
    expect(await findBarriers(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(
      0,
    );
  });
});

test('now is moved on the rail by keys and by dragging', async () => {
  const page = await visit('/decoder/');
  await fill(page, CURRENT);
  await becomes(page, 'Time', 'pass');
  const now = page.getByRole('slider', { name: 'Now' });
  await now.focus();
  await page.keyboard.press('End');
  await becomes(page, 'Time', 'fail');
  await page.keyboard.press('ArrowUp');
  await becomes(page, 'Time', 'pass');
  await now.scrollIntoViewIfNeeded();
  const handle = await now.boundingBox();
  if (!handle) throw new Error('the handle is out of sight');
  const x = handle.x + handle.width / 2;
  const y = handle.y + handle.height / 2;
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x, y + 60, { steps: 4 });
  await page.mouse.up();
  await becomes(page, 'Time', 'fail');
  expect(await page.locator('.verdict').textContent()).toMatch(/401.*expired/);
});

test('a token is pasted, verified, edited and tried on the servers by keyboard alone', async () => {
  const page = await visit('/decoder/', { reducedMotion: true });
  const focused = () =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement instanceof HTMLTextAreaElement
        ? (activeElement.labels[0]?.textContent ?? '')
        : (activeElement?.textContent ?? '');
    });
  /** Presses Tab until the focus is on what has this text. */
  const tabTo = async (text: RegExp) => {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      if (text.test(await focused())) return;
    }
    throw new Error(`Tab never comes to ${String(text)}.`);
  };
  await tabTo(/^Token$/);
  await page.keyboard.press('ControlOrMeta+A');
  await page.evaluate((token) => navigator.clipboard.writeText(token), CURRENT);
  await page.keyboard.press('ControlOrMeta+V');
  await tabTo(/^Payload$/);
  await tabTo(/^Key$/);
  await page.keyboard.insertText(SECRET);
  await becomes(page, 'Signature', 'pass');
  await page.keyboard.down('Shift');
  await tabTo(/^Payload$/);
  await page.keyboard.up('Shift');
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText('{"sub":"someone else"}');
  await expect.poll(() => box(page, 'Token').inputValue()).not.toBe(CURRENT);
  await becomes(page, 'Signature', 'pass');
  await tabTo(/^Try it: careless servers/);
  await page.keyboard.press('Enter');
  await page.getByRole('list', { name: 'One token, seven servers' }).getByText('200').first().waitFor();
});

test('a button that goes away with its work leaves the focus beside it', async () => {
  const page = await visit('/decoder/');
  await box(page, 'Token').fill(CURRENT);
  await box(page, 'Key').focus();
  await page.keyboard.press('Tab');
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/^Make a key for/);
  await page.keyboard.press('Enter');
  await expect.poll(() => box(page, 'Key').inputValue()).toContain('"kty"');
  await expect.poll(() => box(page, 'Key').evaluate((field) => field === document.activeElement)).toBe(true);
});

test('a long token is shown with its middle folded away, and copied whole', async () => {
  const page = await visit('/decoder/');
  const long = sign({ sub: 'u_42', text: 'x'.repeat(60_000) });
  await box(page, 'Token').focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.evaluate((token) => navigator.clipboard.writeText(token), long);
  await page.keyboard.press('ControlOrMeta+V');
  await becomes(page, 'Format', 'pass');
  expect((await box(page, 'Token').inputValue()).length).toBeLessThan(4000);
  await page.evaluate(() => navigator.clipboard.writeText(''));
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.press('ControlOrMeta+C');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied.replaceAll(/\s/g, '')).toBe(long);
  await expect.poll(() => box(page, 'Token').isEditable()).toBe(true);
  await page.keyboard.press('ControlOrMeta+A');
  await page.keyboard.insertText(EXPIRED);
  await expect.poll(() => box(page, 'Token').inputValue()).toBe(EXPIRED);
});

test('a reload clears everything that was typed', async () => {
  const page = await visit('/decoder/');
  const opening = await box(page, 'Token').inputValue();
  await fill(page, CURRENT, SECRET);
  await becomes(page, 'Signature', 'pass');
  await page.reload();
  await becomes(page, 'Signature', 'unchecked');
  expect(await box(page, 'Token').inputValue()).toBe(opening);
  expect(await box(page, 'Key').inputValue()).toBe('');
  expect(await page.content()).not.toContain(CURRENT);
});
