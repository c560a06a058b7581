/** A Chromium for journeys through the built site, which watches what a reader would not see. */
import { readFileSync } from 'node:fs';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { CHROMIUM_FLAGS, findChromium } from '../../scripts/chromium.mjs';

/** Address of the site under test, with a slash at its end. */
export const SITE = inject('site');

export interface Visitor {
  readonly theme?: 'light' | 'dark';
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
  readonly script?: boolean;
  /** Runs in the page before anything else. */
  readonly before?: () => void;
  /** Faults that this visit is about, and therefore expects. */
  readonly expects?: RegExp;
}

/** For `before`: storage as some people set it, refused at the first touch. */
export function forbidStorage(): void {
  const refuse = {
    get: () => {
      throw new DOMException('forbidden', 'SecurityError');
    },
  };
  Object.defineProperty(window, 'localStorage', refuse);
  Object.defineProperty(window, 'sessionStorage', refuse);
}

/** The path of every page, as the site map of the built site lists them. */
export function listPaths(): string[] {
  const map = readFileSync('dist/sitemap.xml', 'utf8');
  const base = new URL(SITE).pathname;
  return [...map.matchAll(/<loc>(?:https?:\/\/[^/]+)?([^<]+)<\/loc>/g)].map(
    ([, address = '']) => `/${address.slice(base.length)}`,
  );
}

/** Everything in a visit that should not be: errors, refusals of the policy, requests to another host. */
function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(SITE)) faults.push(`request: ${request.url()}`);
  });
}

/** Waits until the page has taken over what the build wrote, and says so. */
async function takenOver(page: Page): Promise<void> {
  await page.locator('html[data-started]').waitFor({ state: 'attached' });
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/**
 * Call it once in a test file. `visit` opens a path as a reader with the given
 * screen and settings; after each test it must turn out that nothing went
 * wrong out of sight.
 */
export function inChromium() {
  let browser: Browser | undefined;
  let contexts: BrowserContext[] = [];
  let faults: string[] = [];

  beforeAll(async () => {
    const executablePath = findChromium();
    browser = await chromium.launch({ args: CHROMIUM_FLAGS, ...(executablePath && { executablePath }) });
  });
  afterAll(() => browser?.close());
  afterEach(async () => {
    await Promise.all(contexts.map((context) => context.close()));
    const seen = faults;
    contexts = [];
    faults = [];
    expect(seen).toEqual([]);
  });

  /** An empty page of a new reader, who has visited nothing yet. */
  async function open(visitor: Visitor = {}): Promise<Page> {
    if (!browser) throw new Error('No browser yet: readers are for tests, not for their setup.');
    const { theme = 'light', width = 1440, height = 900, reducedMotion = false, script = true } = visitor;
    const context = await browser.newContext({
      viewport: { width, height },
      colorScheme: theme,
      reducedMotion: reducedMotion ? 'reduce' : 'no-preference',
      javaScriptEnabled: script,
      hasTouch: width < 600,
      isMobile: width < 600,
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    contexts.push(context);
    context.setDefaultTimeout(60_000);
    const page = await context.newPage();
    const own: string[] = [];
    watch(page, own);
    context.on('close', () => faults.push(...own.filter((fault) => !visitor.expects?.test(fault))));
    if (visitor.before) await page.addInitScript(visitor.before);
    return page;
  }

  async function visit(path: string, visitor: Visitor = {}): Promise<Page> {
    const page = await open(visitor);
    await page.goto(new URL(path.slice(1), SITE).href);
    if (visitor.script !== false) await takenOver(page);
    return page;
  }

  return { open, visit };
}
