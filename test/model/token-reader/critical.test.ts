import { expect, test } from 'vitest';
import { checkFormat } from '#model/token-reader/format-check.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { encode, tokenOf } from '../../tokens.ts';

const kindsOf = (header: object, token = tokenOf(header, '{}')) =>
  readToken(token).faults.map(({ kind }) => kind);

test.each(['alg', 'kid', 'jwk', 'x5t#S256', 'typ', 'crit'])(
  'crit must not name the registered parameter %s, there or not',
  (name) => {
    expect(kindsOf({ alg: 'HS256', crit: [name] })).toContain('crit-registered');
    expect(kindsOf({ alg: 'HS256', [name]: 'x', crit: [name] })).not.toContain('crit-unknown');
  },
);

test('what only a JWE registers is forbidden in the crit of a JWE, and unknown to a JWS', () => {
  const header = { alg: 'dir', enc: 'A128GCM', crit: ['enc'] };
  expect(kindsOf(header, `${encode(header)}..AAAA.AAAA.AAAA`)).toContain('crit-registered');
  expect(kindsOf({ ...header, alg: 'HS256' })).toContain('crit-unknown');
});

test('an extension of its own is not understood, which is another matter', () => {
  expect(kindsOf({ alg: 'HS256', exp: 1, crit: ['exp'] })).toEqual(['crit-unknown']);
});

test.each(['"false"', '0', 'null', '["false"]'])('b64 must be a boolean, and %s is none', (b64) => {
  const token = tokenOf(`{"alg":"HS256","b64":${b64},"crit":["b64"]}`, '{}');
  expect(checkFormat(readToken(token))).toMatchObject({
    state: 'fail',
    reason: 'its b64 is neither true nor false',
    isDisputed: false,
  });
});

test.each([
  ['{"alg":"HS256","crit":["x"],"x":1}', 'crit demands that “x” be understood', 'the server does not know'],
  ['{"alg":"HS256","crit":["x"]}', 'the header has no such parameter', 'not in the header'],
  ['{"alg":"HS256","crit":[]}', 'crit is an empty list', 'its crit is empty'],
  ['{"alg":"HS256","crit":"x"}', 'crit must be a list of names', 'no list of names'],
  ['{"alg":"HS256","crit":[5]}', 'crit must be a list of names', 'no list of names'],
  ['{"alg":"HS256","crit":["alg"]}', 'crit names “alg”, which is no extension', 'what is no extension'],
])('%s is refused, in words of its own', (header, sentence, reason) => {
  const format = checkFormat(readToken(tokenOf(header, '{}')));
  expect(format).toMatchObject({ state: 'fail', isDisputed: false });
  expect(format.sentence).toContain(sentence);
  expect(format.reason).toContain(reason);
});

test('b64 true is allowed', () => {
  expect(kindsOf({ alg: 'HS256', b64: true, crit: ['b64'] })).toEqual([]);
});
