/** `node scripts/addresses.mjs`: says which addresses are new or gone; with `--write` it adds the new ones. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ADDRESSES_FILE, checkAddresses, writeAddresses } from './site/addresses.mjs';

const folder = '.cache/addresses';
await build({
  logLevel: 'warn',
  build: { outDir: folder, ssr: 'src/entry-server.tsx', copyPublicDir: false },
});
const site = await import(pathToFileURL(join(folder, 'entry-server.js')).href);
const published = await site.listAddresses();
const text = existsSync(ADDRESSES_FILE) ? readFileSync(ADDRESSES_FILE, 'utf8') : '';
const next = process.argv.includes('--write') ? writeAddresses(text, published) : text;
if (next !== text) writeFileSync(ADDRESSES_FILE, next);
const faults = checkAddresses(next, published, site.redirectOf);
console.log(faults.length > 0 ? faults.join('\n') : `${ADDRESSES_FILE} holds every address.`);
if (faults.length > 0) process.exitCode = 1;
