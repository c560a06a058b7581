import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { compactJson, layOutJson } from '#model/token-reader/json-layout.ts';
import { readJson } from '#model/token-reader/json-parser.ts';
import {
  childrenOf,
  duplicateNames,
  kindOf,
  memberNamed,
  nameOf,
  stringMember,
  textOf,
} from '#model/token-reader/json-tree.ts';

function treeOf(text: string) {
  const { tree } = readJson(text);
  if (!tree) throw new Error('no tree');
  return tree;
}

test('order, number texts and names stay as they are written', () => {
  const tree = treeOf('{ "b":1.0, "10" : 9007199254740993,\n"a":1E400,"2":[true ,null]}');
  expect(childrenOf(tree, 0).map((node) => [nameOf(tree, node), textOf(tree, node)])).toEqual([
    ['b', '1.0'],
    ['10', '9007199254740993'],
    ['a', '1E400'],
    ['2', '[true ,null]'],
  ]);
  expect(compactJson(tree)).toBe('{"b":1.0,"10":9007199254740993,"a":1E400,"2":[true,null]}');
});

test('names that occur twice are found at any depth', () => {
  const tree = treeOf('{"alg":"none","x":{"r":1,"y":[{"r":2,"r":3}],"r":4},"alg":"HS256"}');
  expect(
    duplicateNames(tree).map(({ path, nodes }) => [path, nodes.map((node) => textOf(tree, node))]),
  ).toEqual([
    ['alg', ['"none"', '"HS256"']],
    ['x.r', ['1', '4']],
    ['x.y[0].r', ['2', '3']],
  ]);
  expect(stringMember(tree, 'alg')).toBe('HS256');
});

test('names of the prototype are ordinary names', () => {
  const tree = treeOf('{"__proto__":{"x":1},"constructor":"c","toString":2}');
  expect(stringMember(tree, 'constructor')).toBe('c');
  expect(kindOf(tree, memberNamed(tree, '__proto__') ?? -1)).toBe('object');
  expect(memberNamed(treeOf('{}'), 'constructor')).toBeUndefined();
});

describe('faults have a kind and a place, and what surrounds them is read', () => {
  test.each([
    ['', 'empty', 0],
    ['\uFEFF{}', 'byte-order-mark', 0],
    ['{"a":1,}', 'trailing-comma', 6],
    ['{"a":1 "b":2}', 'missing-comma', 7],
    ['{"a" 1}', 'missing-colon', 5],
    ["{'a':1}", 'single-quotes', 1],
    ['{a:1}', 'bad-word', 1],
    ['{"a":NaN}', 'bad-word', 5],
    ['{"a":01}', 'bad-number', 5],
    ['{"a":.5}', 'bad-number', 5],
    ['{"a":"x\ty"}', 'control-character', 7],
    ['{"a":"\\x"}', 'bad-escape', 6],
    ['{"a":"x', 'unclosed-string', 5],
    ['{"a":[1,2', 'unclosed-container', 9],
    ['{"a":1} x', 'text-after-value', 8],
    ['{"a":]', 'unexpected-character', 5],
    [']', 'unexpected-character', 0],
  ])('%j: %s at %i', (text, kind, at) => {
    expect(readJson(text).faults[0]).toEqual({ kind, at });
  });

  test('a value behind a fault is still there', () => {
    expect(stringMember(treeOf('{\'a\':NaN,,"b":1'), 'a')).toBeUndefined();
    expect(stringMember(treeOf('{"a":NaN "b":"kept",}'), 'b')).toBe('kept');
  });
});

test('depth 5000 and 20,000 members are ordinary input', () => {
  const deep = '['.repeat(5000) + ']'.repeat(5000);
  expect(readJson(deep)).toMatchObject({ faults: [], tree: { depth: 5000, count: 5000 } });
  const wide = `{${Array.from({ length: 20_000 }, (_, index) => `"claim${index}":${index}`).join(',')}}`;
  const tree = treeOf(wide);
  expect(childrenOf(tree, 0)).toHaveLength(20_000);
  expect(duplicateNames(tree)).toEqual([]);
  expect(compactJson(tree)).toBe(wide);
});

test('good JSON is read as JSON.parse reads it, in both layouts', () => {
  fc.assert(
    fc.property(fc.json(), (text) => {
      const { tree, faults } = readJson(text);
      expect(faults).toEqual([]);
      const whole = tree ?? treeOf('');
      expect(compactJson(whole)).toBe(compactJson(treeOf(layOutJson(whole))));
      expect(JSON.parse(compactJson(whole))).toEqual(JSON.parse(text));
    }),
  );
});

test('a text is faultless exactly when JSON.parse takes it', () => {
  const almostJson = fc.stringMatching(/^[[\]{}",:0-9eE+.\-truefalsn \\u]{0,14}$/);
  fc.assert(
    fc.property(almostJson, (text) => {
      expect(readJson(text).faults.length === 0).toBe(parses(text));
    }),
    { numRuns: 5000 },
  );
});

test('any text is read without an exception', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      for (const { at } of readJson(text).faults) expect(at).toBeLessThanOrEqual(text.length);
    }),
  );
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
