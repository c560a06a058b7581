import { expect, test } from 'vitest';
import { LAYERS, ROOMS } from './layers.ts';
import { listFiles, readSource } from './source-files.ts';

const split = (cell = ''): string[] =>
  cell
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** The rows of the page's table under a heading, cell by cell; names without their backticks. */
function rowsUnder(heading: string): readonly (readonly string[])[] {
  const [, section = ''] = readSource('ARCHITECTURE.md').split(`\n## ${heading}\n`);
  return (
    section
      .split('\n## ')[0]
      ?.split('\n')
      .filter((line) => line.startsWith('| `'))
      .map((line) =>
        line
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim().replaceAll('`', '')),
      ) ?? []
  );
}

test('the page lists the layers, their arrows and their packages as the table has them', () => {
  const told = rowsUnder('Layers').map(([name, imports, packages]) => ({
    name,
    imports: split(imports),
    packages: split(packages),
  }));
  expect(told).toEqual(LAYERS);
});

test('the page lists the rooms of the model and their arrows as the table has them', () => {
  const told = rowsUnder('Inside the model').map(([name, imports]) => ({ name, imports: split(imports) }));
  const held = ROOMS.map(({ name, files, imports }) => ({ name: files?.join(', ') ?? name, imports }));
  expect(told).toEqual(held);
});

test('a room imports only what stands above it', () => {
  const back = ROOMS.flatMap(({ name, imports }, at) =>
    imports
      .filter((other) => !ROOMS.slice(0, at).some((room) => room.name === other))
      .map((other) => `${name} imports ${other}`),
  );
  expect(back).toEqual([]);
});

test('every folder of the source is a layer', () => {
  const folders = new Set(
    listFiles('src').map((file) => /^src\/(features\/[^/]+|[^/]+)\//.exec(file)?.[1] ?? 'main'),
  );
  expect([...folders].toSorted()).toEqual(LAYERS.map(({ name }) => name).toSorted());
});
