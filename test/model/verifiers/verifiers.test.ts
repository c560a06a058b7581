import { expect, test } from 'vitest';
import { readToken } from '#model/token-reader/reading.ts';
import { serverFor } from '#model/verifiers/server-for.ts';
import { askVerifiers } from '#model/verifiers/verifiers.ts';
import { readGivenKey } from '#model/token-verification/given-key.ts';
import { SECRET, T, encode, tokenOf } from '../../tokens.ts';
import { NOW, signedToken } from '../token-judgement/judge-driver.ts';

const CONFIGURATION = {
  key: readGivenKey(SECRET, 'text'),
  keyText: SECRET,
  alg: '',
  now: NOW,
  leeway: 0,
  issuer: '',
  audience: '',
  type: '',
};
const SERVER = serverFor(CONFIGURATION, 'HS256');

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
  expect(new Set(answers.map((answer) => (answer.status === 200 ? '' : answer.reason)))).toEqual(
    new Set([reason]),
  );
});

const WHOLE = { iss: 'https://a.example', aud: ['x', 'y'], exp: NOW + 60 };
const TOLD = { issuer: 'https://a.example', audience: 'x' };

test.each([
  ['told whom to trust and who it is, lets the token through', TOLD, WHOLE, { status: 200 }],
  [
    'not told whom to trust, cannot decide (RFC 8725 §3.8)',
    { audience: 'x' },
    WHOLE,
    { status: null, reason: 'not told whom to trust' },
  ],
  [
    'not told who it is, cannot decide (RFC 8725 §3.9)',
    { issuer: 'https://a.example' },
    WHOLE,
    { status: null, reason: 'not told who I am' },
  ],
  [
    'told both, never lets a token without exp through (RFC 9068 §4)',
    TOLD,
    { iss: 'https://a.example', aud: 'x' },
    { status: null, reason: 'it has no exp, and I was not told how old it may be' },
  ],
  [
    'not told whom to trust, still refuses what has expired',
    {},
    { exp: NOW - 1 },
    { status: 401, reason: 'expired' },
  ],
  [
    'not told who it is, still refuses another issuer',
    { issuer: 'https://b.example' },
    WHOLE,
    { status: 401, reason: 'not from the issuer I trust' },
  ],
])('the sound server, %s', async (_what, told, claims, expected) => {
  const token = readToken(signedToken('{"alg":"HS256"}', JSON.stringify(claims)));
  const [answer] = await askVerifiers(token, serverFor({ ...CONFIGURATION, ...told }, 'HS256'));
  expect(answer).toEqual(expected);
});

test('the careless ones let through what the sound one cannot decide', async () => {
  const token = readToken(signedToken('{"alg":"HS256"}', '{"sub":"u_42"}'));
  const answers = await askVerifiers(token, SERVER);
  expect(answers.map(({ status }) => status)).toEqual([null, 200, 200, 200, 200, 200, 200]);
});
