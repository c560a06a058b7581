/**
 * `npm run bench`: drives the built decoder in Chromium as a hurried person would, and prints how long an
 * answer takes beside what the page weighs. It measures and judges; it changes nothing.
 */
import { createHmac } from 'node:crypto';
import { chromium } from 'playwright';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { budgetOf, weigh } from './site/budgets.mjs';
import { siteOptions } from './site/build-site.mjs';
import { serveSite } from './site-server.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {{ readonly answer: number, readonly painted: number, readonly blocked: number }} Timing all in ms */

const KEYS = 15;

const encode = (/** @type {string} */ text) => Buffer.from(text).toString('base64url');

/** A token signed with HMAC SHA-256, with this JSON text as its payload. */
function tokenOf(/** @type {string} */ payload, secret = 'a secret that is long enough for HS256') {
  const input = `${encode('{"alg":"HS256","typ":"JWT"}')}.${encode(payload)}`;
  return `${input}.${createHmac('sha256', secret).update(input).digest('base64url')}`;
}

const claims = (/** @type {number} */ count, /** @type {number} */ length) =>
  JSON.stringify(
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`claim-${index}`, 'x'.repeat(length)])),
  );

const DEPTH = 5000;

/** What is typed into, and what a key press may take until its result is on screen, in ms. */
const CASES = /** @type {const} */ ([
  ['4 kB', tokenOf(claims(20, 130)), 16],
  ['32 kB', tokenOf(claims(100, 230)), 100],
  ['1 MB, one claim', tokenOf(claims(1, 745_000)), 100],
  ['1 MB, 20,000 claims', tokenOf(claims(20_000, 20)), 100],
  ['5000 levels', tokenOf(`{"a":${'['.repeat(DEPTH)}${']'.repeat(DEPTH)}}`), 100],
]);

const LONGEST_BLOCK = 100;

/** Counts, in the page, from the moment of the key to the answer in the document and to the frame that shows it. */
function watch() {
  const page = /** @type {Window & { bench?: { answer: number, painted: number, blocked: number }[] }} */ (
    window
  );
  page.bench = [];
  const results = page.bench;
  let blocked = 0;
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) blocked = Math.max(blocked, duration);
  }).observe({ type: 'longtask' });
  const label = () => document.querySelector('.token-label span')?.textContent ?? '';
  const time = (/** @type {Event} */ event) => {
    // A paste is timed from its own event, which comes before the input it makes.
    if (event instanceof InputEvent && event.inputType === 'insertFromPaste') return;
    const before = label();
    const began = event.timeStamp;
    blocked = 0;
    let answer = 0;
    const observer = new MutationObserver(() => {
      const isBusy = document.querySelector('.decoder')?.getAttribute('aria-busy') === 'true';
      if (isBusy || label() === before || answer > 0) return;
      answer = performance.now() - began;
      observer.disconnect();
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.addEventListener('message', () => {
          const painted = performance.now() - began;
          // Long tasks are reported a little later.
          setTimeout(() => results.push({ answer, painted, blocked }), 120);
        });
        port1.start();
        port2.postMessage(null);
      });
    });
    observer.observe(document.body, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
    });
  };
  addEventListener('beforeinput', time, true);
  addEventListener('paste', time, true);
}

/** Waits for the next result. */
async function nextTiming(/** @type {Page} */ page, /** @type {number} */ index) {
  await page.waitForFunction((at) => /** @type {any} */ (window).bench.length > at, index, {
    timeout: 30_000,
  });
  return /** @type {Timing} */ (await page.evaluate((at) => /** @type {any} */ (window).bench[at], index));
}

const median = (/** @type {readonly number[]} */ values) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

/** Inserts a token as a paste does, then presses keys in its signature, one after the other's result. */
async function typeInto(/** @type {Page} */ page, /** @type {string} */ token) {
  const box = page.getByRole('textbox', { name: 'Token', exact: true });
  await page.evaluate(() => {
    /** @type {any} */ (window).bench.length = 0;
  });
  await box.focus();
  await page.keyboard.press('ControlOrMeta+A');
  await page.evaluate((text) => navigator.clipboard.writeText(text), token);
  await page.keyboard.press('ControlOrMeta+V');
  const pasted = await nextTiming(page, 0);
  await page.keyboard.press('ControlOrMeta+End');
  /** @type {Timing[]} */
  const timings = [];
  for (let index = 0; index < KEYS; index += 1) {
    await page.waitForTimeout(60);
    await page.keyboard.press('A');
    timings.push(await nextTiming(page, index + 1));
  }
  return { pasted, timings };
}

/** How many secrets the search tries in a second, as the page itself says. */
async function searchRate(/** @type {Page} */ page) {
  const token = tokenOf('{"sub":"nobody"}', 'not in any list, 7f3a90c2');
  await page.getByRole('textbox', { name: 'Token', exact: true }).fill(token);
  const opener = page.locator('summary', { hasText: /bench|try|attack/i }).first();
  if ((await opener.count()) > 0) await opener.click();
  await page
    .getByRole('button', { name: /search|dictionary/i })
    .first()
    .click();
  const line = page.getByText(/Not found.*a second/).first();
  await line.waitFor({ timeout: 60_000 });
  return (await line.textContent()) ?? '';
}

const ms = (/** @type {number} */ value) => `${value.toFixed(1)} ms`.padStart(11);

const { dist, base } = siteOptions();
const site = await serveSite({ folder: dist, base, port: 0 });
const executablePath = findChromium();
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) });
try {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const page = await context.newPage();
  await page.goto(`${site.address}decoder/`);
  await page.locator('li[data-state]').first().waitFor();
  await page.evaluate(watch);

  const weights = weigh(dist, base, '/decoder/');
  const allowed = budgetOf('/decoder/');
  console.log('The decoder, gzip, first visit');
  for (const kind of /** @type {const} */ (['scripts', 'styles', 'fonts'])) {
    console.log(
      `  ${kind.padEnd(22)}${weights[kind].toLocaleString('en').padStart(9)} of ${allowed[kind].toLocaleString('en')} octets`,
    );
  }
  console.log(
    `  ${'workers, on demand'.padEnd(22)}${weights.workers.toLocaleString('en').padStart(9)} octets\n`,
  );

  console.log(
    'Key press to result, median'.padEnd(30) +
      ['answer', 'on screen', 'slowest', 'blocks', 'paste', 'blocks']
        .map((name) => name.padStart(11))
        .join(''),
  );
  for (const [name, token, budget] of CASES) {
    const { pasted, timings } = await typeInto(page, token);
    const painted = timings.map((timing) => timing.painted);
    const answer = median(timings.map((timing) => timing.answer));
    const blocked = Math.max(...timings.map((timing) => timing.blocked));
    const isKept = answer <= budget && blocked <= LONGEST_BLOCK;
    if (!isKept) process.exitCode = 1;
    console.log(
      `  ${name}`.padEnd(30) +
        [answer, median(painted), Math.max(...painted), blocked, pasted.painted, pasted.blocked]
          .map(ms)
          .join('') +
        `   ${isKept ? 'within' : 'over'} ${budget} ms, never blocked over ${LONGEST_BLOCK} ms`,
    );
  }
  console.log(`\nSecret search: ${await searchRate(page)}`);
} finally {
  await browser.close();
  await site.close();
}
