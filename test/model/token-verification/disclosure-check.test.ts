import { expect, test } from 'vitest';
import { check } from '#model/token-reader/check.ts';
import { checkDisclosures } from '#model/token-verification/disclosure-check.ts';
import type { Disclosure } from '#model/token-verification/disclosures.ts';

const sound = check('Format', 'pass', 'Three parts.');
const disclosure = (more: Partial<Disclosure> = {}): Disclosure => ({
  written: 'W10',
  salt: 's',
  name: 'sub',
  value: '"u_42"',
  digest: 'd1',
  isFound: true,
  obstacle: null,
  fault: null,
  ...more,
});

test('disclosures that all belong to the token leave the form as it was judged', () => {
  expect(checkDisclosures(sound, [disclosure()])).toBe(sound);
});

test('while they are being opened nothing is said', () => {
  expect(checkDisclosures(sound, null).state).toBe('unchecked');
});

test.each([
  ['one whose digest is not in the token', [disclosure({ isFound: false })], 'not from this token'],
  ['one that is none', [disclosure({ fault: 'no JSON array' })], 'a disclosure is unsound'],
  ['one that stands there twice', [disclosure(), disclosure()], 'twice'],
])('%s is refused', (_what, disclosures, reason) => {
  const judged = checkDisclosures(sound, disclosures);
  expect(judged.state).toBe('fail');
  expect(judged.reason).toContain(reason);
});

test('a hash that is not known here is no fault of the disclosure', () => {
  const obstacle = '_sd_alg is "md5": no hash of that name is known here.';
  expect(checkDisclosures(sound, [disclosure({ isFound: null, obstacle })])).toMatchObject({
    state: 'unable',
    sentence: `Disclosure 1 cannot be compared. ${obstacle}`,
  });
});

test('a token that fails already keeps its own cause', () => {
  const broken = check('Format', 'fail', 'Two parts.');
  expect(checkDisclosures(broken, [disclosure({ isFound: false })])).toBe(broken);
});
