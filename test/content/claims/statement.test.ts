import { describe, expect, test } from 'vitest';
import { holds, parseReading, parseStatement } from '../../../scripts/content/claims/statement.ts';

const parsed = (text: string) => {
  const result = parseStatement(text);
  return result.ok ? result.value : result.failure;
};

describe('a statement', () => {
  test('compares a reading with a number', () => {
    expect(parsed('status of replay-2 in jwt-cookie is 200')).toEqual({
      text: 'status of replay-2 in jwt-cookie is 200',
      left: { measure: 'status', subject: 'replay-2', trial: 'jwt-cookie' },
      relation: 'is',
      right: { value: 200 },
    });
  });

  test('compares a reading with a word, or with another reading so many times', () => {
    expect(parsed('carrier of open-profile in a is not Cookie')).toMatchObject({
      relation: 'is not',
      right: { value: 'Cookie' },
    });
    expect(
      parsed('bytes of open-profile in jwt is at least 7.5 times bytes of open-profile in session'),
    ).toMatchObject({
      relation: 'is at least',
      right: { times: 7.5, reading: { measure: 'bytes', subject: 'open-profile', trial: 'session' } },
    });
    expect(parsed('copy works of log-out in a is lock-out of log-out in b')).toMatchObject({
      left: { measure: 'copy works' },
      right: { times: 1, reading: { measure: 'lock-out', subject: 'log-out', trial: 'b' } },
    });
  });

  test.each([
    ['status is 200', 'must be "<what> of <whom> in <run> <relation> <value>"'],
    ['status of replay in jwt = 200', 'must be "<what> of <whom> in <run> <relation> <value>"'],
    ['status of replay in jwt is at most twice', '"twice" is no number'],
  ])('%s is none, and it says why', (text, reason) => {
    expect(parsed(text)).toContain(reason);
  });
});

test('a reading needs what, of whom and in which run', () => {
  expect(parseReading(' copy works of log-out in jwt ')).toEqual({
    measure: 'copy works',
    subject: 'log-out',
    trial: 'jwt',
  });
  expect(parseReading('status of replay')).toBeNull();
});

test.each([
  [200, 'is', 200, true],
  [200, 'is', '200', false],
  [200, 'is not', 401, true],
  ['no answer', 'is not', 200, true],
  ['no answer', 'is at least', 200, false],
  [2, 'is more than', 1, true],
  [1, 'is more than', 1, false],
  [1, 'is less than', 1, false],
  [0, 'is less than', 1, true],
  [1, 'is at least', 1, true],
  [0, 'is at least', 1, false],
  [1, 'is at most', 1, true],
  [2, 'is at most', 1, false],
] as const)('%s %s %s: %s', (left, relation, right, expected) => {
  expect(holds(left, relation, right)).toBe(expected);
});
