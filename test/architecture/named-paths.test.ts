import { existsSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readSource } from './source-files.ts';

const PAGES = ['README.md', 'CONTRIBUTING.md', 'ARCHITECTURE.md'];

/** Paths in backticks and links: "src/model/run.ts", "docs/decisions/". */
function pathsIn(text: string): string[] {
  const paths = text.matchAll(/[`(]((?:src|scripts|test|content|docs)\/[\w./-]*)[`)]/g);
  return [...paths].map((match) => match[1] ?? '');
}

test.each(PAGES)('every path that %s names is there', (page) => {
  expect(pathsIn(readSource(page)).filter((path) => !existsSync(path))).toEqual([]);
});

test('every script that CONTRIBUTING.md names is one', () => {
  const { scripts } = JSON.parse(readSource('package.json')) as { readonly scripts: Record<string, string> };
  const named = [...readSource('CONTRIBUTING.md').matchAll(/`npm (?:run )?([a-z:]+)/g)].map(
    (match) => match[1] ?? '',
  );
  expect(named.filter((name) => !(name in scripts) && name !== 'ci')).toEqual([]);
});
