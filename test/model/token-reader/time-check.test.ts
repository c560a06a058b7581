import { describe, expect, test } from 'vitest';
import { relativeText, utcText } from '#model/token-reader/numeric-date.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { checkTime } from '#model/token-reader/time-check.ts';
import { tokenOf } from '../../tokens.ts';

const NOW = 1_768_468_643;
const timeOf = (claims: string, leeway = 0, now: number | null = NOW) =>
  checkTime(readToken(tokenOf('{"alg":"HS256"}', claims, 'AA')), now, leeway);

describe('RFC 7519 §4.1.4 to §4.1.6', () => {
  test.each([
    ['exp past', '{"exp":1768467900}', 'fail', 'Expired 12 min 23 s ago, at 15 Jan 2026, 09:05:00 UTC.'],
    ['exp now', `{"exp":${NOW}}`, 'fail', 'Expired at this very second'],
    ['exp in a second', `{"exp":${NOW + 1}}`, 'pass', 'It ends in 1 s'],
    [
      'exp in milliseconds',
      '{"exp":1893456000000}',
      'fail',
      'looks like milliseconds: as seconds it means the year 61971, as milliseconds 1 Jan 2030',
    ],
    ['exp before 1970', '{"exp":-1}', 'fail', 'before 1970'],
    ['exp at the end of year 9999', '{"exp":253402300799}', 'pass', '31 Dec 9999, 23:59:59 UTC'],
    ['exp an array', '{"exp":[1]}', 'fail', 'exp is an array, [1]:'],
    ['exp a string', '{"exp":"1893456000"}', 'fail', 'exp is a string, "1893456000"'],
    [
      'exp an ISO date',
      '{"exp":"2030-01-01T00:00:00Z"}',
      'fail',
      'It probably means 1 Jan 2030, 00:00:00 UTC.',
    ],
    ['exp beyond calendars', '{"exp":1e300}', 'fail', 'outside the years 1 to 9999'],
    ['exp null', '{"exp":null}', 'fail', 'exp is null: RFC 7519'],
    ['exp with a fraction', '{"exp":1893456000.75}', 'pass', 'It ends in'],
    ['nbf in the future', '{"nbf":4102444800}', 'fail', 'Not yet valid: nbf is 1 Jan 2100, 00:00:00 UTC'],
    ['iat after exp', '{"iat":1893456001,"exp":1893456000}', 'fail', 'issued after it expires'],
    ['no time at all', '{"sub":"x"}', 'unchecked', 'It has no exp, nbf or iat'],
    ['iat only', '{"iat":1516239022}', 'unchecked', 'Issued 18 Jan 2018, 01:30:22 UTC, but it has no exp'],
  ])('%s', (_kind, claims, state, sentence) => {
    const check = timeOf(claims);
    expect(check.state).toBe(state);
    expect(check.sentence).toContain(sentence);
  });
});

test.each([
  ['exp in milliseconds', '{"exp":1893456000000}', true],
  ['iat in milliseconds', '{"exp":1893456000,"iat":1768467000000}', true],
  ['exp beyond the year 9999', '{"exp":1e300}', true],
  ['iat after exp', '{"iat":1893456001,"exp":1893456000}', true],
  ['nbf in milliseconds, which servers read as a far future', '{"nbf":1768467000000}', false],
  ['exp before 1970, which is past for any server', '{"exp":-1}', false],
  ['exp a string', '{"exp":"1893456000"}', false],
  ['exp past beside an odd iat', '{"exp":1768467900,"iat":1768467000000}', false],
])('%s: only strict servers refuse it, %s %s', (_kind, claims, isDisputed) => {
  expect(timeOf(claims)).toMatchObject({ state: 'fail', isDisputed });
});

test.each(['', `,"exp":${NOW + 900}`, `,"nbf":${NOW - 5}`])(
  'an iat in the future is told, and only strict servers refuse it: %s',
  (rest) => {
    expect(timeOf(`{"iat":${NOW + 61}${rest}}`)).toMatchObject({
      state: 'fail',
      isDisputed: true,
      reason: 'its iat lies in the future',
      sentence: expect.stringContaining('Its iat lies in the future, in 1 min 1 s') as unknown,
    });
    expect(timeOf(`{"iat":${NOW + 60}${rest}}`, 60).state).not.toBe('fail');
    expect(timeOf(`{"iat":${NOW}${rest}}`).state).not.toBe('fail');
    expect(timeOf(`{"iat":${NOW + 61}}`, 0, null).state).toBe('unchecked');
  },
);

test('leeway is applied and said', () => {
  expect(timeOf(`{"exp":${NOW - 60}}`, 60)).toMatchObject({ state: 'fail' });
  expect(timeOf(`{"exp":${NOW - 59}}`, 60)).toMatchObject({
    state: 'pass',
    sentence: expect.stringContaining('the leeway of 1 min still covers it') as unknown,
  });
  expect(timeOf(`{"nbf":${NOW + 60}}`, 60).state).toBe('pass');
  expect(timeOf(`{"nbf":${NOW + 61}}`, 60).state).toBe('fail');
});

test('before the page knows the time, nothing is judged', () => {
  expect(timeOf('{"exp":1768467900}', 0, null).state).toBe('unchecked');
});

test('moments are told in UTC and seen from now', () => {
  expect(utcText(1_441_594_722)).toBe('7 Sep 2015, 02:58:42 UTC');
  expect(utcText(1e300)).toBe('no date');
  expect(relativeText(NOW + 300, NOW)).toBe('in 5 min');
  expect(relativeText(NOW, NOW)).toBe('now');
});
