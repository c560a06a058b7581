import { expect, test } from 'vitest';
import { checkPolicy } from '#model/token-reader/policy-check.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { tokenOf } from '../../tokens.ts';

const judge = (claims: object, audience: string, issuer = '') =>
  checkPolicy(readToken(tokenOf({ alg: 'HS256' }, claims)), { issuer, audience, type: '' });

test.each<readonly [what: string, claims: object]>([
  ['no aud', {}],
  ['an empty list', { aud: [] }],
  ['an empty text', { aud: '' }],
  ['a number', { aud: 7 }],
  ['null', { aud: null }],
  ['another one', { aud: 'other' }],
  ['another case', { aud: 'ME' }],
  ['a part of it', { aud: 'm' }],
])('a token with %s is not for the audience that is expected', (_what, claims) => {
  expect(judge(claims, 'me').state).toBe('fail');
});

test('a missing aud is called missing', () => {
  expect(judge({}, 'me').sentence).toBe('Its aud is missing, not “me”.');
});

test('one of several audiences suffices', () => {
  expect(judge({ aud: ['other', 'me'] }, 'me').sentence).toContain('Meant for you');
});

test('an aud while none is expected was not checked, and that is never a pass', () => {
  expect(judge({ aud: 'me' }, '').state).toBe('unchecked');
  expect(judge({ aud: 'me', iss: 'i' }, '', 'i')).toMatchObject({
    state: 'unchecked',
    reason: 'the audience',
  });
});
