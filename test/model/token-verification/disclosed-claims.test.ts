import { expect, test } from 'vitest';
import { digestText } from '#model/digest.ts';
import { readToken } from '#model/token-reader/reading.ts';
import { discloseClaims } from '#model/token-verification/disclosed-claims.ts';
import { openDisclosures } from '#model/token-verification/disclosures.ts';
import { encode } from '../../tokens.ts';

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

test('a digest counts once, and numbers stay as they were written', async () => {
  const big = encode('["salt","big",9007199254740993]');
  const digest = await digestOf(big);
  const claims = `{"_sd":["${digest}"],"inner":{"_sd":["${digest}"]}}`;
  expect(await rebuild(claims, big)).toEqual([
    ['inner', '{}'],
    ['big', '9007199254740993'],
  ]);
});

test('an element is not taken for a claim, nor a claim for an element', async () => {
  const element = encode('["salt","DE"]');
  const claim = encode('["salt","name","Ada"]');
  const claims = `{"_sd":["${await digestOf(element)}"],"list":[{"...":"${await digestOf(claim)}"}]}`;
  expect(await rebuild(claims, element, claim)).toEqual([['list', '[]']]);
});
