import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { budgetOf, gzipped, weigh } from '../../scripts/site/budgets.mjs';

let dist: string;

const files = {
  'assets/entry.js': 'import{a}from"./shared.js";const page=()=>import("./lazy.js");',
  'assets/shared.js': 'export const a=1;',
  'assets/lazy.js': 'export const later=true;',
  'assets/page.js': 'new Worker(new URL("/base/assets/run.worker-A1_b-2.js",import.meta.url));',
  'assets/run.worker-A1_b-2.js': 'import"./shared.js";self.onmessage=()=>{};',
  'assets/main.css': 'body{color:red}',
  'assets/serif.woff2': 'x'.repeat(321),
  'simulator/login/index.html': `<link rel="preload" as="font" href="/base/assets/serif.woff2" />
    <link rel="modulepreload" crossorigin href="/base/assets/page.js" />
    <script type="module" crossorigin src="/base/assets/entry.js"></script>
    <link rel="stylesheet" crossorigin href="/base/assets/main.css">`,
  'guide/index.html': '<script type="module" src="/base/assets/page.js"></script>',
};

const size = (name: keyof typeof files) => gzipped(files[name]);

beforeAll(() => {
  dist = mkdtempSync(join(tmpdir(), 'budget-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(dist, name, '..'), { recursive: true });
    writeFileSync(join(dist, name), text);
  }
});

afterAll(() => rmSync(dist, { recursive: true }));

test('a page weighs what is linked and what that imports; not what is lazy, and its worker apart', () => {
  expect(weigh(dist, '/base/', '/simulator/login/')).toEqual({
    scripts: size('assets/entry.js') + size('assets/shared.js') + size('assets/page.js'),
    workers: size('assets/run.worker-A1_b-2.js'),
    styles: size('assets/main.css'),
    fonts: 321,
  });
});

test('what a worker shares with nobody else counts as its own', () => {
  expect(weigh(dist, '/base/', '/guide/')).toMatchObject({
    scripts: size('assets/page.js'),
    workers: size('assets/run.worker-A1_b-2.js') + size('assets/shared.js'),
  });
});

test.each([
  ['/', 90_000],
  ['/guide/', 90_000],
  ['/simulator/', 90_000],
  ['/simulator/login/', 130_000],
  ['/decoder/', 120_000],
])('%s may load %i octets of scripts', (path, scripts) => {
  expect(budgetOf(path)).toEqual({ scripts, styles: 20_000, fonts: 90_000 });
});
