import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { positionInInput } from '#model/token-intake/candidate.ts';
import { takeIn } from '#model/token-intake/intake.ts';

const TOKEN =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0.KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30';
const OTHER = 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ5b3UifQ.A8o3Zg';

describe('what is around a token is removed and told', () => {
  test.each([
    [`Bearer ${TOKEN}`, [{ kind: 'prefix', text: 'Bearer' }]],
    [`bearer:${TOKEN}`, [{ kind: 'prefix', text: 'bearer:' }]],
    [
      `Authorization: Bearer ${TOKEN}`,
      [
        { kind: 'prefix', text: 'Authorization:' },
        { kind: 'prefix', text: 'Bearer' },
      ],
    ],
    [`  "${TOKEN}"\n`, [{ kind: 'quotes', text: '""' }]],
    [`'${TOKEN}'`, [{ kind: 'quotes', text: "''" }]],
    [
      `${TOKEN}",`,
      [
        { kind: 'suffix', text: ',' },
        { kind: 'suffix', text: '"' },
      ],
    ],
    [TOKEN, []],
  ])('%s', (input, removed) => {
    const intake = takeIn(input);
    expect(intake.candidates.map(({ token }) => token)).toEqual([TOKEN]);
    expect(intake.removed).toEqual(removed);
  });

  test('line breaks every 20 characters are joined, and places are still known', () => {
    const input = TOKEN.replaceAll(/.{20}(?=.)/g, '$&\r\n');
    const { candidates, removed } = takeIn(input);
    expect(candidates[0]?.token).toBe(TOKEN);
    expect(removed).toEqual([{ kind: 'line-breaks', count: Math.ceil(TOKEN.length / 20) - 1 }]);
    for (const at of [0, 19, 20, 41, TOKEN.length - 1]) {
      const candidate = candidates[0];
      expect(candidate && input[positionInInput(candidate, at)]).toBe(TOKEN[at]);
    }
  });
});

describe('a token is found in its surroundings', () => {
  test.each([
    ['query', `https://app.example/cb?access_token=${TOKEN}&state=x`, 'access_token', true],
    ['fragment', `https://app.example/cb#id_token=${TOKEN}`, 'id_token', false],
    ['json', `{"token_type":"Bearer","id_token":"${TOKEN}"}`, 'id_token', false],
    ['cookie', `Cookie: sid=abc; token=${TOKEN}; x=1`, 'token', false],
    ['curl', `curl -H 'Authorization: Bearer ${TOKEN}' https://api.example/`, 'Authorization', false],
    ['form body', `grant_type=x&assertion=${TOKEN}`, 'assertion', false],
    ['query of a request line', `GET /cb?state=x&id_token=${TOKEN} HTTP/1.1`, 'id_token', true],
    ['har', `{"name": "Authorization", "value": "Bearer ${TOKEN}"}`, 'Authorization', false],
    ['har, turned', `{"value":"Bearer ${TOKEN}","name":"Authorization"}`, 'Authorization', false],
    ['escaped form body', `access_token%3D${TOKEN}`, 'access_token', false],
    ['log', `12:00 INFO user logged in token=${TOKEN} ok`, 'token', false],
  ])('%s', (_kind, input, label, fromQuery) => {
    const intake = takeIn(input);
    expect(intake.candidates).toEqual([expect.objectContaining({ token: TOKEN, label })]);
    expect(intake.fromQuery).toBe(fromQuery);
  });

  test('a fragment behind a query is no query', () => {
    const input = `https://app.example/cb?x=1#access_token=${TOKEN}&id_token=${OTHER}`;
    expect(takeIn(input)).toMatchObject({ candidates: { length: 2 }, fromQuery: false });
  });

  test('marks of broken lines are no characters of the token, and places are still known', () => {
    const input = `> ${TOKEN.slice(0, 70)}\r\n> > ${TOKEN.slice(70)}`;
    const [candidate] = takeIn(input).candidates;
    for (const at of [0, 69, 70, TOKEN.length - 1])
      expect(candidate && input[positionInInput(candidate, at)]).toBe(TOKEN[at]);
  });

  test('the dot of an unsecured token is no full stop', () => {
    const unsecured = 'eyJhbGciOiJub25lIn0.eyJzdWIiOiJ5b3UifQ.';
    expect(takeIn(unsecured)).toMatchObject({ candidates: [{ token: unsecured }], removed: [] });
    expect(takeIn(`It is ${unsecured}`).candidates[0]?.token).toBe(unsecured);
  });

  test('two tokens stay two', () => {
    expect(takeIn(`${TOKEN}\n${OTHER}`).candidates.map(({ token }) => token)).toEqual([TOKEN, OTHER]);
    expect(
      takeIn(`{"access_token": "${TOKEN}", "refresh_token":"${OTHER}"}`).candidates.map(({ label }) => label),
    ).toEqual(['access_token', 'refresh_token']);
  });
});

test.each([
  ['', 0],
  ['  \n\t ', 0],
])('%j holds nothing and is no fault', (input, count) => {
  expect(takeIn(input)).toMatchObject({ candidates: { length: count }, other: null });
});

test.each([
  ['550e8400-e29b-41d4-a716-446655440000', 'uuid'],
  ['gho_16C7e42F292c6912E7710c838347Ae178B4a', 'github-token'],
  ['v4.public.eyJkYXRhIjoidGhpcyBpcyBhIHNpZ25lZCBtZXNzYWdlIn0.bm90aGluZw', 'paseto'],
  ['s:abcdefgh.3MSPFZy8dZ0wXxx8wQ1vUeGfS0hAqW', 'signed-session-cookie'],
  ['9f2c1e77aa01bb5522cc9f2c1e77aa01', 'opaque'],
])('%s is named: %s', (input, kind) => {
  expect(takeIn(input)).toMatchObject({ candidates: [], other: { kind } });
});

test.each([
  TOKEN.replace('J', '!'),
  `${TOKEN}=`,
  TOKEN.replace('-', '+'),
  TOKEN.split('.').slice(0, 2).join('.'),
  `${TOKEN}.x`,
])('a faulty token is kept as it is: %s', (input) => {
  expect(takeIn(input).candidates.map(({ token }) => token)).toEqual([input]);
});

test('any text is taken in without an exception, and spans lie inside it', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(TOKEN, OTHER, 'Bearer ', '"', '\n', '.', '~', '\n> ', '\\\n'),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 6 }), (parts) => {
      const input = parts.join('');
      for (const candidate of takeIn(input).candidates) {
        const { token, start, end } = candidate;
        expect(start).toBeLessThan(end);
        expect(end).toBeLessThanOrEqual(input.length);
        const places = token.split('').map((_letter, at) => positionInInput(candidate, at));
        expect(places.every((place) => place >= start && place < end)).toBe(true);
        expect(token.split('').every((letter, at) => letter === input.charAt(places[at] ?? -1))).toBe(true);
      }
    }),
  );
});

test('what is taken off again and again is noted once', () => {
  const quoted = takeIn(`${'"'.repeat(10_000)}${TOKEN}${'"'.repeat(10_000)}`);
  expect(quoted.removed).toEqual([{ kind: 'quotes', text: '""' }]);
  expect(quoted.candidates.map(({ token }) => token)).toEqual([TOKEN]);
  expect(takeIn(`${TOKEN}${';'.repeat(10_000)}`).removed).toEqual([{ kind: 'suffix', text: ';' }]);
});

// Where the work grows with the square of the length, these take minutes and the test runs out of time.
describe('a megabyte of anything is taken in, and leaves a short account', () => {
  const MEGABYTE = 1_000_000;
  const repeated = (text: string) => text.repeat(MEGABYTE / text.length);
  test.each([
    'a',
    '.',
    '"',
    "'",
    '`',
    '{',
    '[',
    '(',
    '<',
    '>',
    '~',
    '\\',
    '\n',
    ' ',
    ';',
    '%22',
    '.;',
    'token:',
    '> ',
  ])('%j, alone, before and behind a token', (text) => {
    for (const input of [repeated(text), repeated(text) + TOKEN, TOKEN + repeated(text)]) {
      const { candidates, removed } = takeIn(input);
      expect(candidates.length).toBeLessThanOrEqual(1);
      expect(removed.length).toBeLessThan(6);
    }
  });

  test('a line of curl', () => {
    const line = `curl -H 'Authorization: Bearer ${TOKEN}' -d '${repeated('x=y&')}'`;
    expect(takeIn(line).candidates).toEqual([expect.objectContaining({ token: TOKEN })]);
  });
});
