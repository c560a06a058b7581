import { describe, expect, test } from 'vitest';
import { LAYERS, type Layer } from './layers.ts';
import { importsOf, listFiles, readSource, resolveImport } from './source-files.ts';

const sources = listFiles('src').filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

function layerOf(file: string): Layer {
  const layer = LAYERS.find(({ files }) => files.test(file));
  if (!layer) throw new Error(`${file} belongs to no layer: put it into a folder of src/ that is one.`);
  return layer;
}

function isAllowed(layer: Layer, target: string): boolean {
  if (target.startsWith('package:')) return layer.packages.includes(target.slice('package:'.length));
  return layer.files.test(target) || layer.imports.some((pattern) => pattern.test(target));
}

/** "src/model/a.ts imports #app/b.ts", for every import that goes against the arrows. */
function findViolations(file: string, source: string): string[] {
  const layer = layerOf(file);
  return importsOf(source)
    .filter((specifier) => !isAllowed(layer, resolveImport(file, specifier)))
    .map((specifier) => `${file} imports ${specifier}`);
}

describe('imports run one way', () => {
  test('no file imports what its layer may not', () => {
    expect(sources.flatMap((file) => findViolations(file, readSource(file)))).toEqual([]);
  });

  test.each([
    ['src/model/a.ts', `import { x } from '#worker/client.ts';`],
    ['src/model/a.ts', `import { useState } from 'react';`],
    ['src/worker/a.ts', `export { x } from '#app/app.tsx';`],
    ['src/components/a.tsx', `import type { Step } from '../worker/protocol.ts';`],
    ['src/features/decoder/a.tsx', `const page = () => import('#features/guide/guide-page.tsx');`],
    ['src/features/home/a.tsx', `import { Transport } from '#features/simulator/transport.tsx';`],
  ])('an import against the arrows in %s is named: %s', (file, source) => {
    expect(findViolations(file, source)).toHaveLength(1);
    expect(findViolations(file, source)[0]).toContain(file);
  });

  test.each([
    ['src/features/home/a.tsx', `import { Stage } from '#stage/stage.tsx';`],
    ['src/worker/a.ts', `import { run } from '#model/run.ts';`],
    ['src/model/jwt/a.ts', `import { SignJWT } from 'jose';`],
  ])('an import along the arrows in %s passes: %s', (file, source) => {
    expect(findViolations(file, source)).toEqual([]);
  });
});

describe('an import says where it leads', () => {
  const own = sources.flatMap((file) =>
    importsOf(readSource(file)).map((specifier) => ({ file, specifier, line: `${file}: ${specifier}` })),
  );

  test('with its extension written out', () => {
    const bare = own.filter(({ specifier }) => /^[.#]/.test(specifier) && !/\.\w+(\?\w+)?$/.test(specifier));
    expect(bare.map(({ line }) => line)).toEqual([]);
  });

  test('across layers by the name of the layer, inside one by a relative path', () => {
    const crossing = own.filter(({ file, specifier }) => {
      const target = resolveImport(file, specifier);
      // A glob cannot begin with the name of a layer.
      if (specifier.includes('*')) return false;
      if (!target.startsWith('src/') || file.split('/').length < 3) return false;
      const sameLayer = layerOf(file) === layerOf(target);
      return specifier.startsWith('.') ? !sameLayer : sameLayer;
    });
    expect(crossing.map(({ line }) => line)).toEqual([]);
  });
});
