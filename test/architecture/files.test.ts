import { describe, expect, test } from 'vitest';
import { listFiles, readSource } from './source-files.ts';

const files = ['src', 'scripts', 'test', 'content'].flatMap(listFiles);
const code = files.filter((file) => /\.(ts|tsx|mjs|js|css)$/.test(file));

/** Names that say nothing, so that everything ends up in them. */
const JUNK_DRAWERS = /(^|\/)(utils?|helpers?|common|misc|types|index|lib)(\.\w+)?(\/|$)/;

describe('every file', () => {
  test('has a name in kebab-case', () => {
    const isKebab = (segment: string) => /^[a-z0-9]+([-.][a-z0-9]+)*$/.test(segment);
    const own = files.filter((file) => !file.startsWith('test/vectors/') && !file.endsWith('/README.md'));
    expect(own.filter((file) => !file.split('/').every(isKebab))).toEqual([]);
  });

  test('is named after its subject', () => {
    expect(code.filter((file) => JUNK_DRAWERS.test(file))).toEqual([]);
  });

  test('has at most 300 lines', () => {
    const long = code
      .map((file) => ({ file, lines: readSource(file).split('\n').length - 1 }))
      .filter(({ lines }) => lines > 300);
    expect(long).toEqual([]);
  });

  test('says what it means without switching a check off', () => {
    // Brackets, so that this file does not hold what it looks for.
    const escapes = /@ts-[i]gnore|(es|ox)lint-[d]isable|TO[D]O|FIX[M]E/;
    expect(code.filter((file) => escapes.test(readSource(file)))).toEqual([]);
  });
});

describe('modules of the source', () => {
  const modules = listFiles('src').filter((file) => /\.tsx?$/.test(file));

  test('export by name', () => {
    expect(modules.filter((file) => /^export default/m.test(readSource(file)))).toEqual([]);
  });

  test('of the model begin with a line that says what they are', () => {
    const silent = modules
      .filter((file) => file.startsWith('src/model/'))
      .filter((file) => !readSource(file).startsWith('/**'));
    expect(silent).toEqual([]);
  });

  test('use React only where something is drawn or a hook is made', () => {
    const others = modules.filter(
      (file) =>
        file.startsWith('src/features/') &&
        !file.endsWith('.tsx') &&
        !/\/use-[\w-]+\.ts$/.test(file) &&
        /^import (?!type).* from 'react/m.test(readSource(file)),
    );
    expect(others).toEqual([]);
  });
});
