/**
 * `virtual:server-spans` → the modules of the mock server and those that they use, and where its spans are;
 * `src/model/<module>?server-code` → one of them, coloured and with its links;
 * `src/model/verifiers/<file>.ts?code` → the coloured source of a verifier of the decoder's bench.
 */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { indexSpans, readServerModule, readVerifier } from './server-code.ts';
import { findPaths } from './server-paths.ts';

const MODEL = 'src/model';
/** Folders, and files of other folders, into which the server's source may be followed. */
const SHOWN = ['origin-server', 'http', 'encoding', 'recording/rows.ts', 'trace/checklist.ts', 'random.ts'];
const SPANS = 'virtual:server-spans';

export function serverCodePlugin(): Plugin {
  let root = process.cwd();
  let server: ReturnType<typeof readServer> | undefined;
  const forget = () => void (server = undefined);
  return {
    name: 'content:server-code',
    configResolved: (config) => void (root = config.root),
    buildStart: forget,
    watchChange: forget,
    resolveId: {
      filter: { id: /^virtual:server-spans$/ },
      handler: () => `\0${SPANS}`,
    },
    load: {
      filter: {
        id: [
          /^\0virtual:server-spans$/,
          /\/src\/model\/.*\.ts\?server-code$/,
          /\/src\/model\/verifiers\/[^/?]+\.ts\?code$/,
        ],
      },
      async handler(id) {
        const path = id.replace(/\?.*$/, '');
        if (id.endsWith('?code')) {
          this.addWatchFile(path);
          return moduleWith({ code: await readVerifier(await readFile(path, 'utf8')) });
        }
        server ??= readServer(join(root, MODEL));
        const { texts, paths } = await server;
        if (id === `\0${SPANS}`) {
          for (const module of Object.keys(texts)) this.addWatchFile(join(root, MODEL, module));
          const modules = paths.modules.map((module) => ({ module, line: paths.startOf(module) }));
          const load = paths.modules.map(
            (module) =>
              `${JSON.stringify(module)}: () => import('/${MODEL}/${module}?server-code').then(({ code }) => code)`,
          );
          const { code } = moduleWith({ spans: indexSpans(texts, paths.atWork), modules });
          return { code: `${code}\nexport const sources = {${load.join(',\n')}};`, moduleType: 'js' };
        }
        this.addWatchFile(path);
        const module = relative(join(root, MODEL), path).split(sep).join('/');
        return moduleWith({
          code: await readServerModule(module, texts[module] ?? '', paths.linksIn(module)),
        });
      },
    },
  };
}

const moduleWith = (values: Readonly<Record<string, unknown>>) => ({
  code: Object.entries(values)
    .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)};`)
    .join('\n'),
  moduleType: 'js' as const,
});

async function readServer(model: string) {
  const modules = await Promise.all(
    SHOWN.map(async (shown) => {
      if (shown.endsWith('.ts')) return [shown];
      const names = (await readdir(join(model, shown))).filter((name) => name.endsWith('.ts'));
      return names.toSorted().map((name) => `${shown}/${name}`);
    }),
  );
  const texts = Object.fromEntries(
    await Promise.all(
      modules.flat().map(async (module) => [module, await readFile(join(model, module), 'utf8')] as const),
    ),
  );
  return { texts, paths: findPaths(texts) };
}
