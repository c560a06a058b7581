import { expect, test } from 'vitest';
import { digestText } from '#model/encoding/digest.ts';
import { check } from '#model/token-reader/check.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { checkTime } from '#model/token-reader/time-check.ts';
import { checkDisclosures } from '#model/token-verification/disclosure-check.ts';
import { MOST_OPENED, openDisclosures } from '#model/token-verification/disclosures.ts';
import type { Disclosure } from '#model/token-verification/disclosures.ts';
import { withDisclosed } from '#model/token-verification/processed-payload.ts';
import { encode, tokenOf } from '../../tokens.ts';

const sound = check('Format', 'pass', 'Three parts.');
const issued = tokenOf('{"alg":"ES256"}', '{"_sd":["d1"]}');
const token = readToken(`${issued}~W10~`);
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
  expect(checkDisclosures(sound, token, [disclosure()])).toBe(sound);
});

test.each([
  ['one whose digest is not in the token', [disclosure({ isFound: false })], 'not from this token'],
  ['one that is none', [disclosure({ fault: 'no JSON array' })], 'a disclosure is unsound'],
  ['one that stands there twice', [disclosure(), disclosure()], 'twice'],
])('%s is refused', (_what, disclosures, reason) => {
  const judged = checkDisclosures(sound, token, disclosures);
  expect(judged.state).toBe('fail');
  expect(judged.reason).toContain(reason);
});

test('a hash that is not known here is no fault of the disclosure', () => {
  const obstacle = '_sd_alg is "md5": no hash of that name is known here.';
  expect(checkDisclosures(sound, token, [disclosure({ isFound: null, obstacle })])).toMatchObject({
    state: 'unable',
    sentence: `Disclosure 1 cannot be compared. ${obstacle}`,
  });
});

test('a token that fails already keeps its own cause', () => {
  const broken = check('Format', 'fail', 'Two parts.');
  expect(checkDisclosures(broken, token, [disclosure({ isFound: false })])).toBe(broken);
});

const digestOf = (written: string): Promise<string> => digestText('SHA-256', written);

/** The form of an SD-JWT of these claims, and what its time says at `now`. */
async function judge(claims: object, written: readonly string[], end = '~') {
  const reading = readToken(`${tokenOf('{"alg":"ES256"}', claims)}~${written.join('~')}${end}`);
  const opened = await openDisclosures(reading);
  const time = checkTime(withDisclosed(reading, opened), 1_800_000_000);
  return { form: checkDisclosures(sound, reading, opened), time };
}

test('a claim that exists already at its level is refused, beside plain and disclosed ones', async () => {
  const evil = encode('["s","iss","evil"]');
  const again = encode('["t","iss","evil"]');
  const plain = await judge({ iss: 'real', _sd: [await digestOf(evil)] }, [evil]);
  expect(plain.form.sentence).toContain('a claim of that name exists already');
  const both = await judge({ _sd: [await digestOf(evil), await digestOf(again)] }, [evil, again]);
  expect(both.form.sentence).toContain('Disclosure 2 is unsound: a claim of that name exists already');
  const elsewhere = await judge({ iss: 'real', by: { _sd: [await digestOf(evil)] } }, [evil]);
  expect(elsewhere.form).toBe(sound);
});

test('a name that exists already inside a disclosed object is refused', async () => {
  const inner = encode('["s","city","B"]');
  const outer = encode(`["s","address",{"city":"A","_sd":["${await digestOf(inner)}"]}]`);
  const { form } = await judge({ _sd: [await digestOf(outer)] }, [outer, inner]);
  expect(form.sentence).toContain('Disclosure 2 is unsound: a claim of that name exists already');
});

test.each<readonly [where: string, claims: object]>([
  ['twice in one _sd', { _sd: ['decoy', 'decoy'] }],
  ['at two levels', { _sd: ['decoy'], by: { _sd: ['decoy'] } }],
  ['among claims and in an array', { _sd: ['decoy'], list: [{ '...': 'decoy' }] }],
])('a decoy digest that stands %s is refused', async (_where, claims) => {
  expect((await judge(claims, [], '')).form).toMatchObject({
    state: 'fail',
    reason: 'a digest stands there more than once',
  });
});

test('a decoy digest that stands in the payload and in a disclosure is refused', async () => {
  const outer = encode('["s","address",{"_sd":["decoy"]}]');
  const { form } = await judge({ _sd: ['decoy', await digestOf(outer)] }, [outer]);
  expect(form.reason).toBe('a digest stands there more than once');
});

test('what only looks like a digest does not count as one', async () => {
  const claims = { '...': 'd', list: [{ '...': 'd', more: 1 }], by: { '...': 'd' }, _sd: [7, 7] };
  expect((await judge(claims, [], '')).form).toBe(sound);
});

test('without its last ~ the last disclosure is no disclosure, and that is said', async () => {
  const name = encode('["s","name","Ada"]');
  const claims = { _sd: [await digestOf(name)] };
  expect((await judge(claims, [name], '~')).form).toBe(sound);
  expect((await judge(claims, [name], '')).form).toMatchObject({
    state: 'fail',
    reason: 'its last ~ is missing',
  });
});

test('a disclosed exp counts for the time', async () => {
  const past = encode('["s","exp",1700000000]');
  const future = encode('["s","exp",1900000000]');
  expect((await judge({ _sd: [await digestOf(past)] }, [past])).time.state).toBe('fail');
  expect((await judge({ _sd: [await digestOf(future)] }, [future])).time.state).toBe('pass');
});

test('very many disclosures are not opened without end, and their form is not vouched for', async () => {
  const written = Array.from({ length: MOST_OPENED + 5 }, (_each, index) => encode(`["s",${index}]`));
  const digests = await Promise.all(written.map(digestOf));
  const { form } = await judge({ list: digests.map((digest) => ({ '...': digest })) }, written);
  expect(form).toMatchObject({ state: 'unable', reason: 'its other disclosures' });
});

test('a megabyte of ~ is judged in a moment', async () => {
  const started = performance.now();
  const { form } = await judge({}, [], '~'.repeat(1_000_000));
  expect(form.reason).toBe('a disclosure is unsound');
  expect(performance.now() - started).toBeLessThan(5000);
});
