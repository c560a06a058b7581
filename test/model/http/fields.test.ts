import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bearerCredential } from '#model/http/bearer.ts';
import { parseCookieField, serializeCookieField } from '#model/http/cookie-field.ts';
import { fieldValue, fieldValues } from '#model/http/fields.ts';
import { decodeForm, encodeForm } from '#model/http/form.ts';
import type { Field, HttpRequest } from '#model/http/message.ts';

const withFields = (...fields: readonly Field[]): HttpRequest => ({
  type: 'request',
  method: 'GET',
  url: 'https://acme.example/',
  fields,
  body: '',
});

test('field names are the same in any case, and a name may occur more than once', () => {
  const message = withFields(['Set-Cookie', 'a=1'], ['set-cookie', 'b=2'], ['Host', 'acme.example']);
  expect(fieldValues(message, 'SET-COOKIE')).toEqual(['a=1', 'b=2']);
  expect(fieldValue(message, 'host')).toBe('acme.example');
  expect(fieldValue(message, 'Origin')).toBeUndefined();
});

describe('the Cookie field', () => {
  test.each([
    ['a=1; b=2', ['a', '1'], ['b', '2']],
    ['a=1;b=2', ['a', '1'], ['b', '2']],
    ['a=x=y', ['a', 'x=y']],
    ['bare', ['', 'bare']],
    ['a=1; a=2', ['a', '1'], ['a', '2']],
    ['; ;a=', ['a', '']],
  ])('%j', (text, ...pairs) => {
    expect(parseCookieField(text).map(({ name, value }) => [name, value])).toEqual(pairs);
  });

  test('reads back what it writes', () => {
    const token = fc.stringMatching(/^[\w!#$%&'*+.^`|~-]+$/);
    const pair = fc.record({ name: token, value: token });
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        expect(parseCookieField(serializeCookieField(pairs))).toEqual(pairs);
      }),
    );
  });
});

test.each([
  ['Bearer abc.def-_~+/==', 'abc.def-_~+/=='],
  ['bearer abc', 'abc'],
  ['Basic abc', null],
  ['Bearer', null],
  ['Bearer a b', null],
])('the credential in Authorization: %s is %j', (value, expected) => {
  expect(bearerCredential(withFields(['Authorization', value]))).toBe(expected);
});

test('a form reads back what it writes', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(fc.record({ username: text, password: text }), (form) => {
      expect({ ...decodeForm(encodeForm(form)) }).toEqual(form);
    }),
  );
});
