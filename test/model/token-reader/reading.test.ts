import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { writeBase64url } from '#model/encoding/base64url.ts';
import { checkFormat } from '#model/token-reader/format-check.ts';
import { findInToken } from '#model/token-reader/findings.ts';
import { textOf } from '#model/token-reader/json-tree.ts';
import { readInput } from '#model/token-intake/examine-input.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { editorText, segmentText } from '#model/token-reader/rewrite.ts';
import { encode, tokenOf } from '../../tokens.ts';

const HS256 = encode('{"alg":"HS256"}');
const MAC = 'A'.repeat(43);

describe('the examples of the standards', () => {
  test('RFC 7515 A.1 is read with the line breaks of its JSON', () => {
    const token = readToken(
      'eyJ0eXAiOiJKV1QiLA0KICJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk',
    );
    expect(token.faults).toEqual([]);
    expect(token.header?.text).toBe('{"typ":"JWT",\r\n "alg":"HS256"}');
    expect(token.payload?.text).toBe(
      '{"iss":"joe",\r\n "exp":1300819380,\r\n "http://example.com/is_root":true}',
    );
    expect(checkFormat(token).state).toBe('pass');
  });

  test('RFC 7519 §6.1 is unsecured and well formed', () => {
    const token = readToken(
      'eyJhbGciOiJub25lIn0.eyJpc3MiOiJqb2UiLA0KICJleHAiOjEzMDA4MTkzODAsDQogImh0dHA6Ly9leGFtcGxlLmNvbS9pc19yb290Ijp0cnVlfQ.',
    );
    expect(token).toMatchObject({ form: 'jws', alg: 'none', faults: [] });
    expect(findInToken(token)[0]).toMatchObject({ id: 'alg-none', severity: 'danger' });
  });
});

describe('the light Format names the fault and its place', () => {
  test.each([
    ['padding', `${tokenOf('{"alg":"HS256"}', '{}')}=`, 'has padding (=) at character'],
    [
      'standard alphabet',
      tokenOf('{"alg":"HS256"}', '{}', MAC.replace('AA', '+/')),
      'standard base64 alphabet',
    ],
    [
      'illegal character',
      tokenOf('{"alg":"HS256"}', '{}').replace('.e', '.#'),
      '“#” (U+0023) at character 22',
    ],
    ['two parts', `${HS256}.${encode('{}')}`, 'no signature part'],
    ['lone header', HS256, 'There is only a header'],
    ['lone payload', encode('{"sub":"x"}'), 'There is only a payload'],
    ['four parts', `${tokenOf('{"alg":"HS256"}', '{}')}.AA`, 'It has 4 parts'],
    ['none with a signature', tokenOf('{"alg":"none"}', '{}'), 'must be empty'],
    ['no alg', tokenOf('{}', '{}'), 'has no alg'],
    ['numeric alg', tokenOf('{"alg":256}', '{}'), 'alg is a number'],
    ['unknown alg', tokenOf('{"alg":"XS256"}', '{}'), 'no signature algorithm of that name is registered'],
    ['RS1', tokenOf('{"alg":"RS1"}', '{}'), 'it rests on SHA-1, and the registry of algorithms prohibits it'],
    ['payload text', tokenOf('{"alg":"HS256"}', 'hello'), 'A JWS, but not a JWT: its payload is plain text'],
    ['payload array', tokenOf('{"alg":"HS256"}', '[1]'), 'A JWS, but not a JWT: its payload is a JSON array'],
    ['payload null', tokenOf('{"alg":"HS256"}', 'null'), 'A JWS, but not a JWT: its payload is a JSON null'],
    ['byte order mark', tokenOf('{"alg":"HS256"}', '\uFEFF{}'), 'byte order mark'],
    ['broken JSON', tokenOf('{"alg":"HS256"}', '{"a":1,}'), 'a comma too many, at character 7'],
    ['name twice', tokenOf('{"alg":"none","alg":"HS256"}', '{}'), 'uses the name “alg” twice'],
  ])('%s', (_kind, text, sentence) => {
    const check = checkFormat(readToken(text));
    expect(check.state).toBe('fail');
    expect(check.sentence).toContain(sentence);
  });

  test('octets that are not UTF-8', () => {
    const octets = Uint8Array.from([0x7b, 0x22, 0x61, 0x22, 0x3a, 0x22, 0xff, 0xfe, 0xc3, 0x22, 0x7d]);
    const token = readToken(`${HS256}.${writeBase64url(octets)}.${MAC}`);
    const { sentence } = checkFormat(token);
    expect(sentence).toContain('not UTF-8 at byte 6: FF (bytes count from 0)');
    expect(sentence).not.toContain('The rest can be read');
    expect(token.payload?.text).toBe('{"a":"\uFFFD\uFFFD\uFFFD"}');
  });
});

test('a fault in one segment leaves the others readable', () => {
  const token = readToken(`${HS256}.${encode('{"sub":"alice"}').replace('c', '!')}.${MAC}`);
  expect(token.alg).toBe('HS256');
  expect(token.payload?.text?.startsWith('{"sub":')).toBe(true);
  expect(token.signature?.octets).toHaveLength(32);
});

test('five parts are a JWE, by name', () => {
  const token = readToken(`${encode('{"alg":"dir","enc":"A128GCM"}')}..AAAA.BBBB.CCCC`);
  expect(token.form).toBe('jwe');
  expect(token.segments.map(({ name }) => name)).toEqual([
    'header',
    'encrypted key',
    'initialization vector',
    'ciphertext',
    'tag',
  ]);
});

test('numbers that JavaScript cannot hold are found and shown as written', () => {
  const token = readToken(tokenOf('{"alg":"HS256"}', '{"id":9007199254740993,"f":1.0,"e":1E400}'));
  expect(token.payload?.tree && textOf(token.payload.tree, 1)).toBe('9007199254740993');
  const exactness = findInToken(token).filter(({ id }) => id === 'inexact-number');
  expect(exactness.map(({ path, title }) => [path, title])).toEqual([
    ['id', 'JavaScript reads 9007199254740992'],
    ['e', 'JavaScript reads Infinity'],
  ]);
});

test('invisible characters are found', () => {
  const token = readToken(tokenOf('{"alg":"HS256"}', '{"f":"\u202Egnp.exe","z":"a\u200Bb"}'));
  expect(findInToken(token)[0]).toMatchObject({
    id: 'hidden-characters',
    remedy: expect.stringContaining('U+202E, U+200B') as unknown,
  });
});

describe('editing', () => {
  test('an untouched editor text writes the same octets again', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        const token = readToken(tokenOf('{"alg":"HS256"}', text.replaceAll(/^\s+|\s+$/g, '')));
        const { payload } = token;
        if (!payload?.tree) return;
        const rewritten = segmentText(editorText(payload), false, payload.text);
        if (!rewritten.ok) throw new Error('refused');
        expect(JSON.parse(rewritten.value)).toEqual(JSON.parse(text));
      }),
    );
  });

  test('names twice, exact numbers and __proto__ survive an edit', () => {
    const { payload } = readToken(
      tokenOf('{"alg":"HS256"}', '{"a":1.0,"a":1E400,"__proto__":9007199254740993}'),
    );
    const edited = payload ? editorText(payload).replace('1.0', '2.0') : '';
    expect(segmentText(edited, false, null)).toEqual({
      ok: true,
      value: '{"a":2.0,"a":1E400,"__proto__":9007199254740993}',
    });
  });

  test('a bad edit is refused with its place', () => {
    expect(segmentText('{"a":1,}', false, null)).toEqual({
      ok: false,
      failure: { kind: 'trailing-comma', at: 6 },
    });
  });
});

test('a tilde in an unencoded payload is part of it', () => {
  const header = encode('{"alg":"HS256","b64":false,"crit":["b64"]}');
  const token = readToken(`${header}.a~b.c.AAAA`);
  expect([token.payload?.text, token.disclosures, token.keyBinding]).toEqual(['a~b.c', [], null]);
});

// Where the work grew with the square of the length, this would take minutes. `npm run bench` shows the real figures.
test('1 MB of claims is read in time', () => {
  const claims = `{${Array.from({ length: 20_000 }, (_, index) => `"claim-number-${index}":"${'v'.repeat(20)}"`).join(',')}}`;
  const started = performance.now();
  const { token } = readInput(tokenOf('{"alg":"HS256"}', claims));
  expect(performance.now() - started).toBeLessThan(10_000);
  expect(token?.payload?.tree?.count).toBe(20_001);
});

test('no input is answered with an exception', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.uint8Array({ maxLength: 60 }).map(writeBase64url),
    fc.json().map(encode),
    fc.constantFrom('.', '.', 'Bearer ', HS256, MAC, '='),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 9 }), (pieces) => {
      const { token } = readInput(pieces.join(''));
      if (!token) return;
      expect(checkFormat(token).sentence).not.toBe('');
      findInToken(token);
    }),
  );
});
