import { expect, test } from 'vitest';
import { digestText } from '#model/encoding/digest.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { discloseClaims } from '#model/token-verification/disclosed-claims.ts';
import { openDisclosures } from '#model/token-verification/disclosures.ts';
import { encode, tokenOf } from '../../tokens.ts';

const digestOf = (disclosure: string): Promise<string> => digestText('SHA-256', disclosure);

async function rebuild(claims: string, ...disclosures: readonly string[]) {
  const token = readToken(`${encode('{"alg":"ES256"}')}.${encode(claims)}.AAAA~${disclosures.join('~')}~`);
  const tree = token.payload?.tree;
  if (!tree) throw new Error('the claims are no JSON');
  return discloseClaims(tree, await openDisclosures(token));
}

test('a disclosed element stands in its array, in its place', async () => {
  const german = encode('["salt","DE"]');
  const claims = `{"nationalities":["FR",{"...":"${await digestOf(german)}"},"US"]}`;
  expect(await rebuild(claims, german)).toEqual([['nationalities', '["FR","DE","US"]']]);
});

test('an element that was kept back leaves no gap', async () => {
  const claims = `{"nationalities":["FR",{"...":"${await digestOf('kept back')}"}]}`;
  expect(await rebuild(claims)).toEqual([['nationalities', '["FR"]']]);
});

test('a disclosure inside a disclosure is rebuilt too', async () => {
  const street = encode('["salt","street","Main St"]');
  const address = encode(`["salt","address",{"_sd":["${await digestOf(street)}"],"country":"US"}]`);
  const claims = `{"sub":"u_42","_sd":["${await digestOf(address)}"],"_sd_alg":"sha-256"}`;
  expect(await rebuild(claims, address, street)).toEqual([
    ['sub', '"u_42"'],
    ['address', '{"country":"US","street":"Main St"}'],
  ]);
});

test('numbers stay as they were written, and what stands in two places is in none', async () => {
  const big = encode('["salt","big",9007199254740993]');
  const digest = await digestOf(big);
  expect(await rebuild(`{"_sd":["${digest}"],"inner":{}}`, big)).toEqual([
    ['inner', '{}'],
    ['big', '9007199254740993'],
  ]);
  expect(await rebuild(`{"_sd":["${digest}"],"inner":{"_sd":["${digest}"]}}`, big)).toEqual([
    ['inner', '{}'],
  ]);
});

test('an element is not taken for a claim, nor a claim for an element', async () => {
  const element = encode('["salt","DE"]');
  const claim = encode('["salt","name","Ada"]');
  const claims = `{"_sd":["${await digestOf(element)}"],"list":[{"...":"${await digestOf(claim)}"}]}`;
  expect(await rebuild(claims, element, claim)).toEqual([['list', '[]']]);
});

test.each<
  readonly [what: string, disclosure: unknown[], claims: (digest: string) => string, fault: string | null]
>([
  ['a claim among claims', ['s', 'a', 1], (digest) => `{"_sd":["${digest}"]}`, null],
  ['a claim in an array', ['s', 'a', 1], (digest) => `{"b":[{"...":"${digest}"}]}`, 'stands in an array'],
  ['an element among claims', ['s', 1], (digest) => `{"_sd":["${digest}"]}`, 'stands among claims'],
  [
    'a digest that stands twice',
    ['s', 'a', 1],
    (digest) => `{"_sd":["${digest}","${digest}"]}`,
    'more than once',
  ],
  ['the name _sd', ['s', '_sd', 1], (digest) => `{"_sd":["${digest}"]}`, 'the name _sd is reserved'],
  ['the name ...', ['s', '...', 1], (digest) => `{"_sd":["${digest}"]}`, 'the name ... is reserved'],
  ['a number for a name', ['s', 7, 1], (digest) => `{"_sd":["${digest}"]}`, 'its name is no string'],
])('%s is judged as RFC 9901 §7.1 says', async (_what, disclosure, claims, fault) => {
  const written = encode(disclosure);
  const token = tokenOf('{"alg":"ES256"}', claims(await digestOf(written)));
  const [opened] = await openDisclosures(readToken(`${token}~${written}~`));
  expect(opened?.isFound).toBe(true);
  expect(opened?.fault ?? '').toContain(fault ?? '');
  expect(opened?.fault === null).toBe(fault === null);
});
