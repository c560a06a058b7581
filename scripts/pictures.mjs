/**
 * Makes the pictures of the site from the site itself, so that they cannot
 * show what is not there: the preview image of links, the icon for home
 * screens, and the pictures of the README. Needs a built site; the results
 * are committed.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { siteOptions } from './site/build-site.mjs';
import { serveSite } from './site-server.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const executablePath = findChromium();
if (!executablePath) throw new Error('The pictures need a Chromium: run node scripts/ensure-chromium.mjs.');

/** @typedef {import('playwright').Page} Page */

const { dist, base } = siteOptions();
const site = await serveSite({ folder: dist, base, port: 0 });
const browser = await chromium.launch({ executablePath, args: CHROMIUM_FLAGS });

/**
 * @param {string} file from the project's root
 * @param {{ width: number, height: number, theme?: 'light' | 'dark', scale?: number }} shape
 * @param {(page: Page) => Promise<unknown>} show
 */
async function picture(file, { width, height, theme = 'light', scale = 1 }, show) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: scale,
    colorScheme: theme,
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await show(page);
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: root + file });
  await context.close();
  console.log(file);
}

const home = (/** @type {Page} */ page) => page.goto(site.address, { waitUntil: 'networkidle' });

// Drawn to the edges: the phone rounds the corners itself.
const icon = readFileSync(`${root}public/favicon.svg`, 'utf8')
  .replace(' rx="6"', '')
  .replace('<svg', '<svg width="180"');
const showIcon = (/** @type {Page} */ page) =>
  page.setContent(`<body style="margin:0;display:flex">${icon}</body>`);

mkdirSync(`${root}docs`, { recursive: true });
// 1200 × 630 is what previews of links show; the home page is laid out a little wider and shown smaller.
await picture('public/preview.png', { width: 1560, height: 819, scale: 1200 / 1560 }, home);
await picture('public/apple-touch-icon.png', { width: 180, height: 180 }, showIcon);
await picture('docs/home-light.png', { width: 1440, height: 900 }, home);
await picture('docs/home-dark.png', { width: 1440, height: 900, theme: 'dark' }, home);

await browser.close();
await site.close();
