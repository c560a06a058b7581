import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { modules, sources, spans, type CodeLink } from 'virtual:server-spans';
import { findPaths } from '../../scripts/content/server-paths.ts';

const HANDLER = `import { find as search, type Row } from './table.ts';
import { outside } from '../clock.ts';
import { digest } from '../encoding/digest.ts';

const local = (server: Server) => digest(server.sessions);
export const handler = async (server: Server): Promise<Row> => {
  const { sign } = await import('./sign.ts');
  // find is only a word here
  return server.span('looked-up', () => local(server)) ?? sign(search('find'), outside, { digest: 1 });
};
`;
const TEXTS = {
  'origin-server/handler.ts': HANDLER,
  'origin-server/table.ts': '/** Rows. */\nexport type Row = string;\n\nexport function find() {}\n',
  'origin-server/sign.ts': 'const secret = 1;\nexport const sign = () => secret;\n',
  'origin-server/server.ts':
    "import type { Store } from './store.ts';\nexport interface Server { readonly sessions: Store }\n",
  'origin-server/store.ts': 'export interface Store {}\nexport const createStore = () => ({});\n',
  'encoding/digest.ts': 'export function digest() {}\n',
  'http/unused.ts': 'export const unused = 1;\n',
};

describe('the paths of a small server', () => {
  const paths = findPaths(TEXTS);

  test('lead from imported names, also renamed and loaded late, and from tables to the line that declares', () => {
    const links = paths.linksIn('origin-server/handler.ts');
    expect(links.map(({ name, module, line }) => `${name} ${module}:${line}`)).toEqual([
      'search origin-server/table.ts:4',
      'Row origin-server/table.ts:2',
      'digest encoding/digest.ts:1',
      'digest encoding/digest.ts:1',
      'sessions origin-server/store.ts:1',
      'Row origin-server/table.ts:2',
      'sign origin-server/sign.ts:2',
      'sign origin-server/sign.ts:2',
      'search origin-server/table.ts:4',
    ]);
    for (const { name, start, end } of links) expect(HANDLER.slice(start, end)).toBe(name);
  });

  test('say which modules a span sets to work, through its own functions and tables', () => {
    expect(paths.atWork('origin-server/handler.ts', 'looked-up')).toEqual([
      { module: 'encoding/digest.ts', line: 1 },
      { module: 'origin-server/store.ts', line: 2 },
    ]);
    const router = {
      ...TEXTS,
      'origin-server/router.ts': 'const routes = {};\nexport function handle() {}\n',
    };
    expect(findPaths(router).atWork('origin-server/handler.ts', 'looked-up').at(-1)).toEqual({
      module: 'origin-server/router.ts',
      line: 2,
    });
  });

  test('begin a module where it declares what others use', () => {
    expect(paths.startOf('origin-server/sign.ts')).toBe(2);
    expect(paths.startOf('origin-server/handler.ts')).toBe(6);
  });

  test('leave out what the server does not use', () => {
    expect(paths.modules).not.toContain('http/unused.ts');
    expect(paths.modules).toContain('encoding/digest.ts');
  });
});

const textOf = (module: string) => readFileSync(`src/model/${module}`, 'utf8').split('\n');
const linksIn = async (module: string): Promise<readonly CodeLink[]> =>
  ((await sources[module]?.())?.lines ?? []).flat().filter((piece) => typeof piece !== 'string');

describe('the server that runs', () => {
  test('every link leads to the line that declares its name', async () => {
    const server = textOf('origin-server/server.ts').join('\n');
    let links = 0;
    for (const { module } of modules) {
      for (const { name, module: to, line } of await linksIn(module)) {
        links += 1;
        const declaring = textOf(to)[line - 1] ?? '';
        const declared = /^export (?:(?:async )?function|const|interface|type|class) (\w+)/.exec(
          declaring,
        )?.[1];
        // `sessions` of `server.sessions` leads to its type.
        const typeOfMember = new RegExp(`^ *readonly ${name}: (\\w+);$`, 'm').exec(server)?.[1];
        expect([name, typeOfMember]).toContain(declared);
      }
    }
    expect(links).toBeGreaterThan(200);
  });

  test('every module can be reached from the lines that run', async () => {
    const reached = new Set(
      Object.values(spans).flatMap(({ module, atWork }) => [module, ...atWork.map((place) => place.module)]),
    );
    for (const module of reached) for (const link of await linksIn(module)) reached.add(link.module);
    const all = readdirSync('src/model/origin-server').map((name) => `origin-server/${name}`);
    expect(all.filter((module) => !reached.has(module))).toEqual([]);
    expect(modules.map(({ module }) => module)).toEqual(expect.arrayContaining(all));
  });

  test('what is at work at a step can be opened, each at a declaration', () => {
    const all = Object.values(spans).flatMap(({ atWork }) => atWork);
    expect(all.length).toBeGreaterThan(20);
    for (const { module, line } of all) {
      expect(sources[module]).toBeDefined();
      expect(textOf(module)[line - 1]).toMatch(/\b(?:function|const|class)\b/);
    }
    expect(spans['begin-session']?.atWork.map(({ module }) => module)).toEqual(
      expect.arrayContaining(['origin-server/sessions.ts', 'random.ts', 'encoding/sha-256.ts']),
    );
  });
});
