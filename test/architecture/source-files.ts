/** The project's own files and what they import, read from disk. */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Paths from the project's root, with forward slashes. */
export function listFiles(folder: string): string[] {
  return readdirSync(root + folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.replaceAll('\\', '/').slice(root.length))
    .toSorted();
}

export function readSource(file: string): string {
  return readFileSync(root + file, 'utf8');
}

/** Everything a module names in an import, an export-from, a dynamic import, a worker URL or a glob. */
export function importsOf(source: string): string[] {
  // A "/*" inside a text is no comment: globs have one.
  const code = source.replaceAll(/(?<=^|\s)\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const patterns = [
    /(?:^|\n)\s*(?:import|export)\s(?:[^'"`;]*?\sfrom\s)?\s*'([^']+)'/g,
    /\bimport\(\s*'([^']+)'/g,
    /new URL\(\s*'([^']+)',\s*import\.meta\.url/g,
    /import\.meta\.glob(?:<[^>]*>)?\(\s*'([^']+)'/g,
  ];
  return patterns.flatMap((pattern) => [...code.matchAll(pattern)].map((match) => match[1] ?? ''));
}

/** What an import means: a path from the project's root, or the name of a package. */
export function resolveImport(file: string, specifier: string): string {
  const path = specifier.replace(/\?.*$/, '');
  if (path.startsWith('#')) return `src/${path.slice(1)}`;
  if (path.startsWith('/')) return path.slice(1);
  if (path.startsWith('.')) return posix.join(posix.dirname(file), path);
  if (path.startsWith('virtual:')) return `content/${path}`;
  return `package:${path.split('/', path.startsWith('@') ? 2 : 1).join('/')}`;
}
