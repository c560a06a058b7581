import { describe, expect, test } from 'vitest';
import { isAllowed, layerOf, roomOf } from './arrows.ts';
import { importsOf, listFiles, readSource, resolveImport } from './source-files.ts';

const sources = listFiles('src').filter((file) => /\.tsx?$/.test(file) && !file.endsWith('.d.ts'));

/** "src/model/a.ts imports #app/b.ts", for every import that goes against the arrows. */
function findViolations(file: string, source: string): string[] {
  return importsOf(source)
    .filter((specifier) => !isAllowed(file, resolveImport(file, specifier)))
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
    ['src/model/http/a.ts', `import type { Step } from '../trace/trace.ts';`],
    ['src/model/world/keys/a.ts', `import { run } from '../../run.ts';`],
    ['src/model/clock.ts', `import { Settings } from './settings.ts';`],
  ])('an import against the arrows in %s is named: %s', (file, source) => {
    expect(findViolations(file, source)).toHaveLength(1);
    expect(findViolations(file, source)[0]).toContain(file);
  });

  test.each([
    ['src/features/home/a.tsx', `import { Stage } from '#stage/stage.tsx';`],
    ['src/worker/a.ts', `import { run } from '#model/run.ts';`],
    ['src/model/world/a.ts', `import { SignJWT } from 'jose';`],
    ['src/model/trace/events/a.ts', `import { fieldValue } from '../../http/fields.ts';`],
    ['src/model/run.ts', `import type { Settings } from './settings.ts';`],
  ])('an import along the arrows in %s passes: %s', (file, source) => {
    expect(findViolations(file, source)).toEqual([]);
  });
});

test('every file of the source belongs to a layer, and every file of the model to a room', () => {
  const model = sources.filter((file) => layerOf(file).name === 'model');
  expect(model.filter((file) => roomOf(file) === null)).toEqual([]);
  expect(() => layerOf('src/new/a.ts')).toThrow('belongs to no layer');
  expect(() => roomOf('src/model/new/a.ts')).toThrow('belongs to no room');
  expect(() => roomOf('src/model/new.ts')).toThrow('belongs to no room');
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
