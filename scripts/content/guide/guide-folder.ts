/** The folder of the guide, and the two lists beside it: which pages there are, what they explain and cite. */
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { checkGlossary, GLOSSARY_FILE, readGlossary, type Term } from './glossary.ts';
import { addressOfPage } from './guide-address.ts';
import { outlineOf, type GuideOutline } from './guide-file.ts';
import { readSources, SOURCES_FILE, type Source } from './sources.ts';

const FOLDER = 'content/guide';

export interface GuideFolder {
  /** Ids of the headings of each page, by the page's address. */
  readonly guide: Readonly<Record<string, readonly string[]>>;
  /** The heading's text at each address: "/guide/#two-questions". */
  readonly places: Readonly<Record<string, string>>;
  readonly glossary: readonly Term[];
  readonly sources: readonly Source[];
}

/** Ids of the headings of each page, by the page's address. `root` is the project's folder. */
export async function readGuideHeadings(root: string): Promise<Readonly<Record<string, readonly string[]>>> {
  return headingIds(await readOutlines(root));
}

/** All of it. Throws a ContentError when a term is not explained where the glossary says. */
export async function readGuideFolder(root: string): Promise<GuideFolder> {
  const outlines = await readOutlines(root);
  const glossary = readGlossary(await readFile(join(root, GLOSSARY_FILE), 'utf8'));
  checkGlossary(
    glossary,
    Object.fromEntries(outlines.map(([address, { terms }]) => [address, terms] as const)),
  );
  return {
    guide: headingIds(outlines),
    places: Object.fromEntries(
      outlines.flatMap(([address, { headings }]) =>
        headings.map(({ id, text }) => [`${address}#${id}`, text] as const),
      ),
    ),
    glossary,
    sources: readSources(await readFile(join(root, SOURCES_FILE), 'utf8')),
  };
}

type Outlines = readonly (readonly [address: string, outline: GuideOutline])[];

const headingIds = (outlines: Outlines): Readonly<Record<string, readonly string[]>> =>
  Object.fromEntries(outlines.map(([address, { headings }]) => [address, headings.map(({ id }) => id)]));

async function readOutlines(root: string): Promise<Outlines> {
  const names = (await readdir(join(root, FOLDER))).filter((name) => name.endsWith('.md'));
  return Promise.all(
    names.map(async (name) => {
      const outline = outlineOf(await readFile(join(root, FOLDER, name), 'utf8'));
      return [addressOfPage(name.replace(/\.md$/, '')), outline] as const;
    }),
  );
}
