/** `content/guide/<page>.md` → `page`, what is known about it; `…md?html` → its text. Two modules, so that a page can take the one without the other. */
import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Plugin } from 'vite';
import { CLAIMS_FOLDER, decideClaims, forgetClaims } from './claims/claim-folder.ts';
import { readGuideFile, type GuideFile, type Surroundings } from './guide/guide-file.ts';
import { GLOSSARY_FILE } from './guide/glossary.ts';
import { readGuideFolder } from './guide/guide-folder.ts';
import { SOURCES_FILE } from './guide/sources.ts';

export function guidePlugin(): Plugin {
  let root = process.cwd();
  let base = '/';
  const read = new Map<string, { readonly text: string; readonly result: Promise<GuideFile> }>();
  return {
    name: 'content:guide',
    configResolved(config) {
      ({ root, base } = config);
    },
    watchChange() {
      read.clear();
      forgetClaims();
    },
    load: {
      filter: { id: /\/content\/guide\/[^/?]+\.md(\?html)?$/ },
      async handler(id) {
        const path = id.replace(/\?html$/, '');
        for (const watched of [path, join(root, GLOSSARY_FILE), join(root, SOURCES_FILE)])
          this.addWatchFile(watched);
        for (const claim of await readdir(join(root, CLAIMS_FOLDER)))
          this.addWatchFile(join(root, CLAIMS_FOLDER, claim));
        const text = await readFile(path, 'utf8');
        if (read.get(path)?.text !== text) {
          const file = relative(root, path).split(sep).join('/');
          const result = surroundings(root, base).then((around) => readGuideFile(file, text, around));
          read.set(path, { text, result });
        }
        const { page, html } = (await read.get(path)?.result) ?? {};
        const code = id.endsWith('?html')
          ? `export const html = ${JSON.stringify(html)};`
          : `export const page = ${JSON.stringify(page)};`;
        return { code, moduleType: 'js' };
      },
    },
  };
}

/** What links of the guide may lead to, as the content folder stands now. */
async function surroundings(root: string, base: string): Promise<Surroundings> {
  const scenarios = (await readdir(join(root, 'content/scenarios')))
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.replace(/\.yaml$/, ''));
  const folder = await readGuideFolder(root);
  const headings = Object.values(folder.guide).flat();
  return { root, base, scenarios, ...folder, claims: () => decideClaims(root, { scenarios, headings }) };
}
