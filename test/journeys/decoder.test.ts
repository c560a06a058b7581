import type { Page } from 'playwright';
import { describe, expect, test } from 'vitest';
import { inChromium } from './chromium.ts';

const { visit } = inChromium();

const TOKEN =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiaWF0IjoxNTE2MjM5MDIyfQ.SflKxwRJSMeKKF2QT4fwpMeJf36POk6yJV_adQssw5c';
const SECRET = 'your-256-bit-secret';

const box = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const light = (page: Page, name: string) =>
  page
    .getByRole('list', { name: 'Checks' })
    .getByRole('listitem')
    .filter({ hasText: new RegExp(`^${name}`) });

/** Waits until a light has the state. */
async function becomes(page: Page, name: string, state: string): Promise<void> {
  await page.waitForFunction(
    ([wanted, start]) =>
      Array.from(document.querySelectorAll('li[data-state]')).some(
        (item) => item.textContent?.startsWith(start ?? '') && item.getAttribute('data-state') === wanted,
      ),
    [state, name],
  );
}

async function paste(page: Page, text: string): Promise<void> {
  await box(page, 'Token').click();
  await page.keyboard.press('ControlOrMeta+A');
  await page.evaluate((value) => navigator.clipboard.writeText(value), text);
  await page.keyboard.press('ControlOrMeta+V');
}

test('a token is pasted, read and verified, by keyboard alone', async () => {
  const page = await visit('/decoder/');
  await paste(page, `Authorization: Bearer ${TOKEN}`);
  await becomes(page, 'Format', 'pass');
  expect(await box(page, 'Payload').inputValue()).toContain('"name": "John Doe"');
  expect(await light(page, 'Signature').getAttribute('data-state')).toBe('unchecked');
  await box(page, 'Key').focus();
  await page.keyboard.type(SECRET);
  await becomes(page, 'Signature', 'pass');
  await page.keyboard.type('x');
  await becomes(page, 'Signature', 'fail');
});

test('a claim is edited and the token is signed again', async () => {
  const page = await visit('/decoder/');
  await paste(page, TOKEN);
  await box(page, 'Key').fill(SECRET);
  await becomes(page, 'Signature', 'pass');
  await box(page, 'Payload').fill('{"sub":"someone else"}');
  await page.waitForFunction((old) => {
    const token = document.querySelector('textarea')?.value ?? '';
    return token.split('.').length === 3 && token !== old;
  }, TOKEN);
  await becomes(page, 'Signature', 'pass');
  expect(await box(page, 'Token').inputValue()).not.toBe(TOKEN);
});

test('nothing typed is stored, sent, or put into the address or the title', async () => {
  const page = await visit('/decoder/');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await paste(page, TOKEN);
  await box(page, 'Key').fill(SECRET);
  await becomes(page, 'Signature', 'pass');
  expect(requests.filter((url) => !/\/assets\/[\w.-]+\.(?:js|css)$/.test(url))).toEqual([]);
  const kept = await page.evaluate(() =>
    JSON.stringify([
      location.href,
      document.title,
      { ...localStorage },
      { ...sessionStorage },
      document.cookie,
    ]),
  );
  expect(kept).not.toContain('eyJ');
  expect(kept).not.toContain(SECRET);
});

describe('bad input', () => {
  test('a token of one megabyte is answered, and the page stays alive', async () => {
    const page = await visit('/decoder/');
    const payload = Buffer.from(JSON.stringify({ sub: 'long', text: 'x'.repeat(740_000) })).toString(
      'base64url',
    );
    const started = Date.now();
    await box(page, 'Token').fill(`eyJhbGciOiJIUzI1NiJ9.${payload}.AAAA`);
    await becomes(page, 'Format', 'pass');
    await page.getByRole('button', { name: 'Theme' }).click();
    expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
    expect(Date.now() - started).toBeLessThan(10_000);
  });

  test('random characters fail calmly, and stay as they were typed', async () => {
    const page = await visit('/decoder/');
    const noise = String.fromCharCode(
      ...Array.from({ length: 400 }, (_, index) => 33 + ((index * 7919) % 900)),
    );
    await box(page, 'Token').fill(noise);
    expect(await box(page, 'Token').inputValue()).toBe(noise);
    await page.getByText('Not a JWT: text without a token.').waitFor();
    await box(page, 'Token').fill(`eyJhbGciOi${noise}`);
    await becomes(page, 'Format', 'fail');
  });
});
