import { expect, test } from 'vitest';
import { LAYERS } from './layers.ts';
import { listFiles, readSource } from './source-files.ts';

interface Row {
  readonly layer: string;
  readonly imports: readonly string[];
  readonly packages: readonly string[];
}

const split = (cell = ''): string[] =>
  cell
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);

/** The rows of the page's table of layers. */
const rows: readonly Row[] = readSource('ARCHITECTURE.md')
  .split('\n')
  .filter((line) => line.startsWith('| `'))
  .map((line) => {
    const [, layer = '', imports, packages] = line.split('|').map((cell) => cell.trim());
    return { layer: layer.replaceAll('`', ''), imports: split(imports), packages: split(packages) };
  });

test('the page lists the layers that the boundary test holds, with the same packages', () => {
  expect(rows.map(({ layer, packages }) => ({ layer, packages }))).toEqual(
    LAYERS.map(({ name, packages }) => ({ layer: name, packages })),
  );
});

test('the page and the boundary test agree on every arrow', () => {
  const names = LAYERS.map(({ name }) => name);
  for (const layer of LAYERS) {
    const held = names.filter(
      (name) =>
        !layer.name.startsWith(name) && layer.imports.some((pattern) => pattern.test(`src/${name}/any.ts`)),
    );
    const told = rows.find((row) => row.layer === layer.name)?.imports ?? [];
    const meant = names.filter((name) => told.some((one) => name === one || name.startsWith(`${one}/`)));
    expect({ layer: layer.name, imports: held }).toEqual({ layer: layer.name, imports: meant });
  }
});

test('every folder of the source is a layer', () => {
  const folders = new Set(
    listFiles('src').map((file) => /^src\/(features\/[^/]+|[^/]+)\//.exec(file)?.[1] ?? 'main'),
  );
  expect([...folders].toSorted()).toEqual(LAYERS.map(({ name }) => name).toSorted());
});
