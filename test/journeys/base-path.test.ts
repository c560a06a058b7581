import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';
import { serveSite } from '../../scripts/site-server.mjs';

const base = '/cookie-or-token/';
const dist = '.cache/base-path';
let browser: Browser;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    BASE_PATH: base,
    OUT_DIR: dist,
    SITE_URL: 'https://host.example',
  };
  const { status, stderr } = spawnSync(process.execPath, ['scripts/build.mjs'], { env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
  site = await serveSite({ folder: dist, base, port: 0 });
  const executablePath = findChromium();
  browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) });
}, 180_000);

afterAll(async () => {
  await browser.close();
  await site.close();
});

test('the site can stand under any path: every file it asks for is there, every link stays inside', async () => {
  const page = await browser.newPage();
  const missing: string[] = [];
  page.on('response', (response) => {
    if (response.status() >= 400 || !response.url().startsWith(site.address)) missing.push(response.url());
  });
  for (const path of ['', 'simulator/', 'simulator/login/', 'decoder/', 'guide/']) {
    await page.goto(site.address + path, { waitUntil: 'networkidle' });
    const links = await page
      .locator('a[href]')
      .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).href));
    const inside = links.filter((link) => new URL(link).origin === new URL(site.address).origin);
    expect(inside.filter((link) => !link.startsWith(site.address))).toEqual([]);
    const files = inside.map((link) =>
      new URL(link).pathname.slice(base.length).replace(/(^|\/)$/, '$1index.html'),
    );
    expect(files.filter((file) => !existsSync(`${dist}/${file}`))).toEqual([]);
  }
  expect(missing).toEqual([]);
});

test('client navigation keeps the path', async () => {
  const page = await browser.newPage();
  await page.goto(site.address, { waitUntil: 'networkidle' });
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Decoder' }).click();
  await page.waitForURL(`${site.address}decoder/`);
  await page.locator('h1:focus').waitFor();
  expect(await page.title()).toMatch(/^Decoder/);
});

test('with the host known, previews and the site map name whole addresses', async () => {
  const page = await (await fetch(`${site.address}guide/`)).text();
  expect(page).toContain('content="https://host.example/cookie-or-token/preview.png"');
  const robots = await (await fetch(`${site.address}robots.txt`)).text();
  expect(robots).toContain('Sitemap: https://host.example/cookie-or-token/sitemap.xml');
});
