/**
 * `src/model/origin-server/<file>.ts?code` → the coloured source, and the same for the verifiers of the decoder's bench;
 * `virtual:server-spans` → where each span of the server is.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { indexSpans, readServerModule } from './server-code.ts';

const FOLDER = 'src/model/origin-server';
const SPANS = 'virtual:server-spans';

export function serverCodePlugin(): Plugin {
  let root = process.cwd();
  const sources = async (): Promise<Record<string, string>> => {
    const names = (await readdir(join(root, FOLDER)).catch(() => [])).filter((name) => name.endsWith('.ts'));
    const entries = names
      .toSorted()
      .map(async (name) => [`${FOLDER}/${name}`, await readFile(join(root, FOLDER, name), 'utf8')] as const);
    return Object.fromEntries(await Promise.all(entries));
  };
  return {
    name: 'content:server-code',
    configResolved: (config) => void (root = config.root),
    resolveId: {
      filter: { id: /^virtual:server-spans$/ },
      handler: () => `\0${SPANS}`,
    },
    load: {
      filter: {
        id: [/^\0virtual:server-spans$/, /\/src\/model\/(?:origin-server|verifiers)\/[^/?]+\.ts\?code$/],
      },
      async handler(id) {
        if (id === `\0${SPANS}`) {
          const files = await sources();
          for (const file of Object.keys(files)) this.addWatchFile(join(root, file));
          return { code: `export const spans = ${JSON.stringify(indexSpans(files))};`, moduleType: 'js' };
        }
        const path = id.replace(/\?code$/, '');
        this.addWatchFile(path);
        const code = await readServerModule(
          relative(root, path).split(sep).join('/'),
          await readFile(path, 'utf8'),
        );
        return { code: `export const code = ${JSON.stringify(code)};`, moduleType: 'js' };
      },
    },
  };
}
