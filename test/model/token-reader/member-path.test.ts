import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { readJson } from '#model/token-reader/json-parser.ts';
import { childrenOf, pathInTree } from '#model/token-reader/json-tree.ts';
import type { JsonTree } from '#model/token-reader/json-tree.ts';
import { memberOnPath } from '#model/token-reader/member-path.ts';

function treeOf(json: string): JsonTree {
  const { tree } = readJson(json);
  if (!tree) throw new Error('It is no JSON.');
  return tree;
}

test('every path leads back to the outermost member that it goes through', () => {
  const values = fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.array(fc.jsonValue()));
  fc.assert(
    fc.property(values, (value) => {
      const tree = treeOf(JSON.stringify(value));
      const outermost = childrenOf(tree, 0);
      for (let node = 1; node < tree.count; node += 1) {
        let at = node;
        while (!outermost.includes(at)) at = tree.parents[at] ?? 0;
        expect(memberOnPath(tree, pathInTree(tree, node))).toBe(at);
      }
    }),
  );
});

test('a path to nowhere finds nothing', () => {
  const tree = treeOf('{"a":1}');
  expect(memberOnPath(tree, 'b')).toBeUndefined();
  expect(memberOnPath(tree, '[0]')).toBeUndefined();
  expect(memberOnPath(tree, '')).toBeUndefined();
});
