import { assert, nat, property, string } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withEdit, movedRuns } from '#features/decoder/token-box/folding/pending-edits.ts';
import { groupAt } from '#features/decoder/token-box/bits/base64-group.ts';
import { characterAt, runsIn, runsOf, spanInInput } from '#features/decoder/token-box/token-places.ts';
import { readInput } from '#model/token-intake/examine-input.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { T } from '../../../tokens.ts';

const WRAPPED = `Bearer ${T.replaceAll(/.{20}/g, '$&\n ')}`;

describe('places of the input and characters of the token', () => {
  test('lead to each other, white space and prefix apart', () => {
    const reading = readInput(WRAPPED);
    for (let at = 0; at < T.length; at += 1) {
      const { start } = spanInInput(reading, { start: at, end: at + 1 }) ?? { start: -1 };
      expect(WRAPPED[start]).toBe(T[at]);
      expect(characterAt(reading, start)).toBe(at);
    }
    expect(characterAt(reading, 3)).toBeNull();
  });

  test('runs cover any input once, in order, and mark what is pointed at', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 30 }), nat(40), nat(20), (extra, start, length) => {
        const input = `${extra} ${WRAPPED}${extra}`;
        const pointed = { start: start + 40, end: start + 40 + length };
        const runs = runsOf(input.length, readInput(input), pointed);
        expect(runs.map((run) => input.slice(run.start, run.end)).join('')).toBe(input);
      }),
    );
    const lit = runsOf(T.length, readInput(T), { start: 40, end: 50 }).filter(
      ({ mark }) => mark === 'pointed',
    );
    expect(lit).toEqual([{ start: 40, end: 50, name: 'payload', mark: 'pointed' }]);
  });

  test('a fault inside of what is pointed at keeps its own mark', () => {
    const bad = T.replace('.eyJzdWIi', '.eyJ!dWIi');
    const runs = runsOf(bad.length, readInput(bad), { start: 38, end: 46 });
    expect(runs.filter(({ mark }) => mark !== null).map(({ start, mark }) => [start, mark])).toEqual([
      [38, 'pointed'],
      [40, 'fault'],
      [41, 'pointed'],
    ]);
  });

  test('runs of a part are cut at its ends, and move along with edits not yet read', () => {
    const runs = runsOf(T.length, readInput(T), null);
    expect(runsIn(runs, { start: 30, end: 40 }).map(({ start, end }) => [start, end])).toEqual([
      [30, 36],
      [36, 37],
      [37, 40],
    ]);
    const pending = withEdit(`${T}xx`, 50, `${T}x`, withEdit(`${T}x`, 49, T, null));
    expect(pending).toEqual({ input: `${T}xx`, at: 49, by: 2 });
    expect(movedRuns(runs, pending).map(({ end }) => end)).toEqual(
      runs.map(({ end }) => (end > 49 ? end + 2 : end)),
    );
  });
});

describe('four characters as bits and octets', () => {
  test('say the same bits twice, anywhere in any token', () => {
    assert(
      property(string({ unit: 'binary', maxLength: 20 }), nat(200), (text, at) => {
        const token = readToken(
          `${T.split('.')[0]}.${btoa(encodeURIComponent(text)).replaceAll('=', '')}.AAAA`,
        );
        const group = groupAt(token, at % token.token.length);
        const bits = group?.characters.map((each) => each.bits ?? '').join('') ?? '';
        const octets =
          group?.octets.map(({ hex }) => Number.parseInt(hex, 16).toString(2).padStart(8, '0')) ?? [];
        expect(bits.startsWith(octets.join(''))).toBe(true);
      }),
    );
  });

  test('name the character that several octets are', () => {
    const token = readToken('eyJhIjoixesifQ.8J-UkA');
    const group = groupAt(readToken(`${btoa('{"a":"\u00c3\u00ab"}').replaceAll('=', '')}.e30.AA`), 8);
    expect(group?.octets.map(({ hex, text, part, parts }) => [hex, text, part, parts])).toEqual([
      ['c3', 'ë', 1, 2],
      ['ab', 'ë', 2, 2],
      ['22', '"', 1, 1],
    ]);
    expect(groupAt(token, token.token.indexOf('.'))).toBeNull();
  });

  test('a character of no alphabet has no bits, and what is cut off has no octet', () => {
    const group = groupAt(readToken('eyJhbGciOiJIUzI1NiJ9.e!0.AA'), 22);
    expect(group?.characters.map(({ bits }) => bits)).toEqual(['011110', null, '110100']);
    expect(group?.octets).toEqual([]);
  });
});
