/** The folder of the guide: which pages there are, where they stand, and which headings they have. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { headingsOf } from './guide-file.ts';

const FOLDER = 'content/guide';
/** The page at /guide/ itself; the others are its companions. */
const FRONT_PAGE = 'comparison';

/** Ids of the headings of each page, by the page's address. `root` is the project's folder. */
export async function readGuideHeadings(root: string): Promise<Readonly<Record<string, readonly string[]>>> {
  const names = (await readdir(join(root, FOLDER))).filter((name) => name.endsWith('.md'));
  const entries = names.map(async (name) => {
    const headings = headingsOf(await readFile(join(root, FOLDER, name), 'utf8'));
    const id = name.replace(/\.md$/, '');
    return [id === FRONT_PAGE ? '/guide/' : `/guide/${id}/`, headings.map((heading) => heading.id)] as const;
  });
  return Object.fromEntries(await Promise.all(entries));
}
