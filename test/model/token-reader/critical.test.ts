import { expect, test } from 'vitest';
import { checkFormat } from '#model/token-reader/format-check.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { tokenOf } from '../../tokens.ts';

const formatOf = (header: string) => checkFormat(readToken(tokenOf(header, '{}')));

test.each([
  ['{"alg":"HS256","crit":["x"],"x":1}', 'crit demands that “x” be understood', 'the server does not know'],
  ['{"alg":"HS256","crit":["x"]}', 'the header has no such parameter', 'not in the header'],
  ['{"alg":"HS256","crit":[]}', 'crit is an empty list', 'its crit is empty'],
  ['{"alg":"HS256","crit":"x"}', 'crit must be a list of names', 'no list of names'],
  ['{"alg":"HS256","crit":[5]}', 'crit must be a list of names', 'no list of names'],
  ['{"alg":"HS256","crit":["alg"]}', 'crit names “alg”, which is no extension', 'what is no extension'],
  ['{"alg":"HS256","x5t#S256":"","crit":["x5t#S256"]}', 'which is no extension', 'what is no extension'],
  ['{"alg":"HS256","b64":"false","crit":["b64"]}', 'b64 is a string', 'neither true nor false'],
  ['{"alg":"HS256","b64":null,"crit":["b64"]}', 'b64 is null', 'neither true nor false'],
])('%s is refused, in words of its own', (header, sentence, reason) => {
  const format = formatOf(header);
  expect(format).toMatchObject({ state: 'fail', isDisputed: false });
  expect(format.sentence).toContain(sentence);
  expect(format.reason).toContain(reason);
});

test('b64 that is true changes nothing', () => {
  expect(formatOf('{"alg":"HS256","b64":true,"crit":["b64"]}').state).toBe('pass');
});
