/**
 * `npm run bench`: runs two lanes of a thousand to ten thousand steps in Chromium, and prints what
 * they cost the worker, the page and its memory. It measures and judges; it changes nothing.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { build } from 'vite';
import { CHROMIUM_FLAGS, findChromium } from './chromium.mjs';
import { serveSite } from './site-server.mjs';

/** @typedef {import('playwright').Page} Page */
/** @typedef {import('playwright').CDPSession} CDPSession */

const LENGTHS = [1000, 4000, 10_000];

/** What two lanes of ten thousand steps may cost. */
const LIMITS = { simulated: 6000, laidOut: 300, step: 16, heap: 150 };
/** By so much may the time per step grow from one length to the next. */
const GROWTH = 1.2;

const root = fileURLToPath(new URL('..', import.meta.url));
const MEGA = 1_000_000;

/** Builds the page into a folder of its own. */
async function buildPage() {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  await build({
    root,
    logLevel: 'error',
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: join(root, 'scripts/bench/long-run.html') },
    },
  });
  writeFileSync(join(folder, '404.html'), '');
  return folder;
}

/** Octets of heap in use in the page and in its workers, when what nobody holds has gone. */
async function heapsOf(/** @type {CDPSession} */ session, /** @type {readonly string[]} */ workers) {
  const ask = async (/** @type {string} */ worker, /** @type {string} */ method) => {
    const id = Math.floor(Math.random() * 1e9);
    const answer = new Promise((resolve) => {
      session.on('Target.receivedMessageFromTarget', ({ sessionId, message }) => {
        const said = JSON.parse(message);
        if (sessionId === worker && said.id === id) resolve(said.result);
      });
    });
    await session.send('Target.sendMessageToTarget', {
      sessionId: worker,
      message: JSON.stringify({ id, method, params: {} }),
    });
    return answer;
  };
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  let inWorkers = 0;
  for (const worker of workers) {
    await ask(worker, 'HeapProfiler.collectGarbage');
    inWorkers += /** @type {{ usedSize: number }} */ (await ask(worker, 'Runtime.getHeapUsage')).usedSize;
  }
  return { page: usedSize, workers: inWorkers };
}

/** Milliseconds that the page's main thread was busy so far. */
async function busy(/** @type {CDPSession} */ session) {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

const median = (/** @type {readonly number[]} */ values) =>
  values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? 0;

function nothing() {}

/** Main-thread milliseconds of moves, one by one. `move` is done in the page, with the number of the move. */
async function timeMoves(
  /** @type {Page} */ page,
  /** @type {CDPSession} */ session,
  /** @type {(index: number) => void} */ move,
) {
  const times = [];
  for (let index = 0; index < 15; index += 1) {
    const before = await busy(session);
    await page.evaluate(move, index);
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
    times.push((await busy(session)) - before);
  }
  return median(times);
}

function pressRight() {
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
}

function scrub(/** @type {number} */ index) {
  const slider = /** @type {HTMLInputElement} */ (document.querySelector('input[type=range]'));
  const to = Math.floor((Number(slider.max) * ((index * 7) % 15)) / 15);
  // React listens to what is set on the element itself; a person's hand goes past that.
  Reflect.set(HTMLInputElement.prototype, 'value', String(to), slider);
  slider.dispatchEvent(new Event('input', { bubbles: true }));
}

/** Measures one length on a fresh page. */
async function measure(
  /** @type {import('playwright').Browser} */ browser,
  /** @type {string} */ address,
  /** @type {number} */ steps,
) {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const session = await page.context().newCDPSession(page);
  /** @type {string[]} */
  const workers = [];
  session.on('Target.attachedToTarget', ({ sessionId }) => workers.push(sessionId));
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  // Time of the processor, not of the wall: other work on the machine does not count.
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  await page.waitForFunction(() => 'bench' in window);
  // Once more than is counted: code that has not run yet is slow.
  await page.evaluate(() => /** @type {any} */ (window).bench.simulate(100));
  const run = /** @type {{ steps: number, simulated: number, laidOut: number, moments: number }} */ (
    await page.evaluate((count) => /** @type {any} */ (window).bench.simulate(count), steps)
  );
  const idle = await busy(session);
  const began = performance.now();
  await page.evaluate((count) => /** @type {any} */ (window).bench.open(count), steps);
  await page.waitForFunction(
    (last) => document.querySelector('input[type=range]')?.getAttribute('max') === last,
    String(run.moments - 1),
    { timeout: 120_000 },
  );
  const streamed = performance.now() - began;
  const streaming = (await busy(session)) - idle;
  await page.waitForTimeout(500);
  // To be asked and to draw two frames costs something even where nothing happens.
  const still = await timeMoves(page, session, nothing);
  const scrubbed = Math.max(0, (await timeMoves(page, session, scrub)) - still);
  const stepped = Math.max(0, (await timeMoves(page, session, pressRight)) - still);
  const heap = await heapsOf(session, workers);
  await page.close();
  return { ...run, streamed, streaming, scrubbed, stepped, heap };
}

const ms = (/** @type {number} */ value, digits = 0) => `${value.toFixed(digits)} ms`.padStart(12);

const folder = await buildPage();
const site = await serveSite({ folder, base: '/', port: 0 });
const executablePath = findChromium();
const browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) });
try {
  const model = cpus()[0]?.model ?? 'an unknown processor';
  console.log(`Two lanes of a run, on ${cpus().length} × ${model}, Chromium ${browser.version()}\n`);
  console.log(
    ['steps', 'simulated', 'a step', 'laid out', 'streamed', 'page busy', 'scrub', 'step', 'heap']
      .map((name) => name.padStart(12))
      .join(''),
  );
  /** @type {number | null} */
  let before = null;
  for (const steps of LENGTHS) {
    const found = await measure(browser, `${site.address}scripts/bench/long-run.html`, steps);
    const each = found.simulated / found.steps;
    const heap = (found.heap.page + found.heap.workers) / MEGA;
    console.log(
      `${found.steps}`.padStart(12) +
        ms(found.simulated) +
        ms(each, 3) +
        ms(found.laidOut) +
        ms(found.streamed) +
        ms(found.streaming) +
        ms(found.scrubbed, 1) +
        ms(found.stepped, 1) +
        `${(found.heap.page / MEGA).toFixed(0)} + ${(found.heap.workers / MEGA).toFixed(0)} MB`.padStart(12),
    );
    const isKept =
      found.simulated <= LIMITS.simulated &&
      found.laidOut <= LIMITS.laidOut &&
      found.scrubbed <= LIMITS.step &&
      found.stepped <= LIMITS.step &&
      heap <= LIMITS.heap &&
      (before === null || each <= before * GROWTH);
    if (!isKept) process.exitCode = 1;
    before = each;
  }
  console.log(
    `\n${process.exitCode ? 'Over' : 'Within'} ${LIMITS.simulated} ms simulated, ${LIMITS.laidOut} ms laid out, ` +
      `${LIMITS.step} ms a step or scrub, ${LIMITS.heap} MB, and a fifth more time per step.`,
  );
} finally {
  await browser.close();
  await site.close();
  rmSync(folder, { recursive: true, force: true });
}
