import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readToken } from '#model/token-reader/reading.ts';
import { editorText, segmentText, signingInputWith } from '#model/token-reader/rewrite.ts';
import { encode } from '../../tokens.ts';

const HEADER = encode('{"alg":"HS256"}');
const payloadOf = (json: string) => {
  const { payload } = readToken(`${HEADER}.${encode(json)}.AA`);
  if (!payload) throw new Error('There is no payload.');
  return payload;
};

/** Opens a payload in the editor, changes it there, and takes the text that the token is to carry. */
function edit(json: string, change: (shown: string) => string): string {
  const segment = payloadOf(json);
  const shown = editorText(segment);
  const text = segmentText(change(shown), json.includes('\n'), segment.text);
  if (!text.ok) throw new Error(text.failure.kind);
  return text.value;
}

describe('an edit changes what was edited and nothing else', () => {
  test.each([
    ['a number', '{"a":1,"b":9007199254740993,"c":1.0}', '{"a":2,"b":9007199254740993,"c":1.0}'],
    ['beside hidden characters', '{"a":1,"n":"x\u200By\u202Ez"}', '{"a":2,"n":"x\u200By\u202Ez"}'],
    ['beside their escapes', '{"a":1,"n":"x\\u200By"}', '{"a":2,"n":"x\\u200By"}'],
    ['beside lower-case escapes', '{"a":1,"n":"\\u200b\u200B"}', '{"a":2,"n":"\\u200b\u200B"}'],
    ['beside a backslash before a u', '{"a":1,"n":"\\\\u200B\u200B"}', '{"a":2,"n":"\\\\u200B\u200B"}'],
    ['beside a tag beyond the first plane', '{"a":1,"n":"\u{E0041}"}', '{"a":2,"n":"\u{E0041}"}'],
    ['in text with lines of its own', '{\n "a" : 1,\n "n":"\u200B"}', '{\n "a" : 2,\n "n":"\u200B"}'],
  ])('%s', (_kind, before, after) => {
    expect(edit(before, (shown) => shown.replace(/("a" ?: )1/, '$12'))).toBe(after);
  });

  test('hidden characters are escapes in the editor', () => {
    expect(editorText(payloadOf('{"n":"a\u202Eb"}'))).toBe('{\n  "n": "a\\u202Eb"\n}');
  });

  test('any compact JSON comes back octet for octet when nothing is changed', () => {
    const texts = fc.string({
      unit: fc.constantFrom('a', '"', '\\', '\u200B', '\u202E', '\u{E0041}', 'é', '\n'),
    });
    fc.assert(
      fc.property(fc.dictionary(texts, fc.oneof(texts, fc.double(), fc.array(texts))), (value) => {
        const json = JSON.stringify(value);
        const both = json.includes('\\u200B') && json.includes('\u200B');
        fc.pre(!both);
        expect(edit(json, (shown) => shown)).toBe(json);
      }),
    );
  });
});

test('text that is no JSON is refused with its fault', () => {
  expect(segmentText('{"a":', false, null)).toMatchObject({ ok: false });
  expect(segmentText('', false, null)).toMatchObject({ ok: false, failure: { kind: 'empty' } });
});

test.each([
  ['a header', `${HEADER}.BB.CC`, 'header', '{}', 'e30.BB'],
  ['a payload', `${HEADER}.BB.CC`, 'payload', '{}', `${HEADER}.e30`],
  ['a lone payload', encode('{"sub":"x"}'), 'payload', '{}', 'e30'],
  ['a lone header', HEADER, 'header', '{}', 'e30'],
  [
    'a header before an unencoded payload',
    `${encode('{"b64":false}')}.$.02.CC`,
    'header',
    '{"b64":false}',
    `${encode('{"b64":false}')}.$.02`,
  ],
  [
    'an unencoded payload',
    `${encode('{"b64":false}')}.{"a":1}.CC`,
    'payload',
    '{"a":2}',
    `${encode('{"b64":false}')}.{"a":2}`,
  ],
] as const)('%s is replaced, and the rest keeps its characters', (_what, token, part, text, input) => {
  expect(signingInputWith(readToken(token), part, text)).toBe(input);
});
