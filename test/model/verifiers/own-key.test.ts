import { expect, test } from 'vitest';
import { readToken } from '#model/token-reader/reading.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { serverFor } from '#model/verifiers/server-for.ts';
import { VERIFIERS, askVerifiers } from '#model/verifiers/verifiers.ts';
import { SECRET, tokenOf } from '../../tokens.ts';

const SERVER = serverFor(
  {
    key: readGivenKey(SECRET, 'text'),
    keyText: SECRET,
    alg: '',
    issuer: '',
    audience: '',
    type: '',
    now: 1_768_468_643,
    leeway: 0,
  },
  'HS256',
);

test.each([
  ['a set of nothing', { kind: 'jwk-set', keys: 5 }],
  ['a key of ours', { kind: 'jwk', jwk: 5 }],
  ['a secret', { kind: 'secret', octets: [1] }],
  ['a PEM', { kind: 'pem', label: 'PUBLIC KEY' }],
  ['a word', 'secret'],
  ['a number', 7],
  ['null', null],
])('a token cannot break the bench with a jwk that looks like %s', async (_what, jwk) => {
  const answers = await askVerifiers(readToken(tokenOf({ alg: 'HS256', jwk }, '{}')), SERVER);
  expect(answers.map(({ status }) => status)).toEqual(
    VERIFIERS.map(({ id }) => (id === 'only-decodes' ? 200 : 401)),
  );
});
