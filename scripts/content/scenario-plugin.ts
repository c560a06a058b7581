/** `content/scenarios/<id>.yaml` → a module with `scenario`. */
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { readGuideHeadings } from './guide/guide-folder.ts';
import { readScenario } from './scenario-file.ts';

export function scenarioPlugin(): Plugin {
  let root = process.cwd();
  return {
    name: 'content:scenario',
    configResolved: (config) => void (root = config.root),
    load: {
      filter: { id: /\/content\/scenarios\/[^/?]+\.yaml$/ },
      async handler(id) {
        const file = relative(root, id).split(sep).join('/');
        const headings = Object.values(await readGuideHeadings(root)).flat();
        const scenario = await readScenario(file, await readFile(id, 'utf8'), headings);
        return { code: `export const scenario = ${JSON.stringify(scenario)};`, moduleType: 'js' };
      },
    },
  };
}
