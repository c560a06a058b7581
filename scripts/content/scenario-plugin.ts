/**
 * `content/scenarios/<id>.yaml` → a module with `scenario`; with `?head` one
 * with what a link needs, with `?outline` one with what a list shows.
 */
import { readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { lanesOf } from '../../src/model/scenario/lanes.ts';
import { readGuideHeadings } from './guide/guide-folder.ts';
import { readScenario } from './scenario-file.ts';

export function scenarioPlugin(): Plugin {
  let root = process.cwd();
  return {
    name: 'content:scenario',
    configResolved: (config) => void (root = config.root),
    load: {
      filter: { id: /\/content\/scenarios\/[^/?]+\.yaml(\?head|\?outline)?$/ },
      async handler(id) {
        const [path = '', view = 'scenario'] = id.split('?');
        const file = relative(root, path).split(sep).join('/');
        const headings = Object.values(await readGuideHeadings(root)).flat();
        const scenario = await readScenario(file, await readFile(path, 'utf8'), headings);
        const { id: name, title, summary, actions, predictions } = scenario;
        const questions = predictions.map(({ before, question }) => ({ before, question }));
        const head = { id: name, title, summary };
        const lanes = lanesOf(scenario).map((lane) => ({ id: lane.id, name: lane.name }));
        const views = { scenario, head, outline: { ...head, lanes, actions, questions } };
        const shown = views[view as keyof typeof views];
        this.addWatchFile(path);
        return { code: `export const ${view} = ${JSON.stringify(shown)};`, moduleType: 'js' };
      },
    },
  };
}
