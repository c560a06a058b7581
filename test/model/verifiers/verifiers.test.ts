import { expect, test } from 'vitest';
import { readToken } from '#model/token-reader/reading.ts';
import { serverFor } from '#model/verifiers/server-for.ts';
import { askVerifiers } from '#model/verifiers/verifiers.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { SECRET, T, encode, tokenOf } from '../../tokens.ts';

const SERVER = serverFor(
  {
    key: readGivenKey(SECRET, 'text'),
    keyText: SECRET,
    alg: '',
    now: 0,
    leeway: 0,
    issuer: '',
    audience: '',
    type: '',
  },
  'HS256',
);

test.each([
  [
    'encrypted',
    `${encode('{"alg":"dir","enc":"A256GCM"}')}..${'A'.repeat(16)}.AAAA.${'A'.repeat(22)}`,
    'it is encrypted, and these servers take signed tokens only',
  ],
  [
    'an envelope',
    tokenOf('{"alg":"HS256","cty":"JWT"}', T),
    'its payload is a token, and these servers take claims only',
  ],
  ['no JSON', tokenOf('{"alg":"HS256"}', '{"a":'), 'it cannot be parsed'],
])('every server says why it refuses a token that is %s', async (_what, token, reason) => {
  const answers = await askVerifiers(readToken(token), SERVER);
  expect(new Set(answers.map((answer) => (answer.status === 401 ? answer.reason : '')))).toEqual(
    new Set([reason]),
  );
});
