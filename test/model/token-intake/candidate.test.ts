import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainIntake, wholeIntake } from '#model/token-intake/candidate.ts';
import { takeIn } from '#model/token-intake/intake.ts';
import { T, encode, tokenOf } from '../../tokens.ts';

const FLASK = 'eyJsb2dnZWRfaW4iOnRydWV9.aR-abc.0123456789abcdefghijklmnopq';

test.each([
  T,
  tokenOf('{"alg":"none"}', '{}', ''),
  `${encode('{"alg":"dir","enc":"A256GCM"}')}..AAAA.AAAA.AAAA`,
  '',
  ' \n',
])('needs no search: %s', (input) => {
  expect(plainIntake(input)).toEqual(takeIn(input));
});

test.each([
  `Bearer ${T}`,
  `${T}\n`,
  T.replace('.', '..'),
  `${T}~`,
  FLASK,
  '{"payload":"e30"}',
  'eyJ',
  'a.b.c',
])('may be more or less than a token: %s', (input) => {
  expect(plainIntake(input)).toBeNull();
});

test('where no search is needed, a search finds the same', () => {
  const part = fc.oneof(
    fc.stringMatching(/^[\w-]{0,30}$/),
    fc.constantFrom(
      'eyJhbGciOiJIUzI1NiJ9',
      encode('{"b64":false,"alg":"HS256"}'),
      'A'.repeat(27),
      'A'.repeat(43),
    ),
    fc.string({ maxLength: 8 }),
  );
  const input = fc
    .tuple(fc.constantFrom('', 'ey', 'ew', 'eyJ'), fc.array(part, { minLength: 1, maxLength: 6 }))
    .map(([start, parts]) => start + parts.join('.'));
  let plain = 0;
  fc.assert(
    fc.property(input, (text) => {
      const intake = plainIntake(text);
      if (!intake) return;
      plain += 1;
      expect(intake).toEqual(takeIn(text));
    }),
    { numRuns: 2000 },
  );
  expect(plain).toBeGreaterThan(100);
});

test('without a search, all of a text is read as the token', () => {
  expect(wholeIntake(`Bearer ${T}`).candidates).toMatchObject([{ token: `Bearer ${T}`, start: 0 }]);
  expect(wholeIntake('\t').candidates).toEqual([]);
});
