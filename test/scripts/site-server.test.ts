import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { serveSite } from '../../scripts/site-server.mjs';

let folder: string;
let site: Awaited<ReturnType<typeof serveSite>>;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'site-'));
  mkdirSync(join(folder, 'assets'));
  for (const name of ['index.html', '404.html', 'theme.js', 'assets/index-A1_b-2.js'])
    writeFileSync(join(folder, name), 'nothing');
  site = await serveSite({ folder, base: '/base/', port: 0 });
});

afterAll(async () => {
  await site.close();
  rmSync(folder, { recursive: true });
});

const cachingOf = async (path: string) => (await fetch(site.address + path)).headers.get('cache-control');

test('a file with a hash in its name is kept for good', async () => {
  expect(await cachingOf('assets/index-A1_b-2.js')).toBe('public, max-age=31536000, immutable');
});

test.each(['', 'index.html', 'theme.js'])(
  '"%s" may change with a release, so it is asked for again',
  async (path) => {
    expect(await cachingOf(path)).toBe('no-cache');
  },
);

test('a page that has not changed is not sent again', async () => {
  const etag = (await fetch(site.address)).headers.get('etag') ?? '';
  const again = await fetch(site.address, { headers: { 'if-none-match': etag } });
  expect(again.status).toBe(304);
});
