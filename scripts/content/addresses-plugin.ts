/** `content/addresses.yaml?redirects` → where old addresses lead, the one part of that file that the page needs. */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';
import { readAddresses } from '../site/addresses.mjs';

export function addressesPlugin(): Plugin {
  return {
    name: 'content:addresses',
    load: {
      filter: { id: /\/content\/addresses\.yaml\?redirects$/ },
      async handler(id) {
        const path = id.replace(/\?redirects$/, '');
        this.addWatchFile(path);
        const { redirects } = readAddresses(await readFile(path, 'utf8'));
        const table = Object.fromEntries(redirects.map(({ from, to }) => [from, to]));
        return { code: `export const redirects = ${JSON.stringify(table)};`, moduleType: 'js' };
      },
    },
  };
}
