import { describe, expect, test } from 'vitest';
import { toDate } from '#model/clock.ts';
import { parseCookieDate } from '#model/cookie-jar/cookie-date.ts';
import bsdExamples from '../../vectors/http-state/dates-bsd-examples.json';
import examples from '../../vectors/http-state/dates-examples.json';

const httpDate = (text: string): string | null => {
  const at = parseCookieDate(text);
  return at === null ? null : toDate(at).toUTCString();
};

describe.each([
  ['http-state', examples],
  ['http-state, from BSD', bsdExamples],
])('%s', (_, cases: readonly { test: string; expected: string | null }[]) => {
  test.each(cases.map((each) => [each.test, each.expected] as const))('%s means %s', (text, expected) => {
    expect(httpDate(text)).toBe(expected);
  });
});

describe('RFC 6265bis §5.1.1', () => {
  test.each([
    ['01 Jan 70 00:00:00', 'two digits from 70 on are of the last century', 'Thu, 01 Jan 1970 00:00:00 GMT'],
    ['01 Jan 69 00:00:00', 'two digits up to 69 are of this century', 'Tue, 01 Jan 2069 00:00:00 GMT'],
    ['70 Jan 01 00:00:00', 'the first number is the day', null],
    ['01 Jan 1600 00:00:00', 'no year before 1601', null],
    ['31 Apr 2026 00:00:00', 'no day that does not exist', null],
    ['01 Jan 2026 24:00:00', 'no hour 24', null],
    ['01 Jan 2026 00:60:00', 'no minute 60', null],
    ['01 Jan 2026 00:00:60', 'no second 60', null],
    ['01 Jan 2026', 'no date without a time', null],
    [
      '12:00:00 1st of January, in 2026',
      'day, month and year may stand anywhere',
      'Thu, 01 Jan 2026 12:00:00 GMT',
    ],
  ])('%s: %s', (text, _, expected) => {
    expect(httpDate(text)).toBe(expected);
  });
});
