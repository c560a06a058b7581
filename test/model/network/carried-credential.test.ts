import { describe, expect, test } from 'vitest';
import type { Field, HttpRequest, HttpResponse } from '#model/http/message.ts';
import { carriedCredential } from '#model/network/carried-credential.ts';

const JWT = 'aaa.bbb.ccc';
const FORM: Field = ['Content-Type', 'application/x-www-form-urlencoded'];

const request = (fields: readonly Field[], body = ''): HttpRequest => ({
  type: 'request',
  method: 'POST',
  url: 'https://acme.example/',
  fields,
  body,
});
const response = (fields: readonly Field[], body = ''): HttpResponse => ({
  type: 'response',
  status: 200,
  fields,
  body,
});

describe('in a request', () => {
  test.each<[string, readonly Field[], string, object | null]>([
    ['nothing', [], '', null],
    ['a cookie of another kind', [['Cookie', '__Host-pre=x']], '', null],
    [
      'a session cookie alone',
      [['Cookie', '__Host-sid=abc']],
      '',
      { kind: 'session-id', value: 'abc', octets: 24 },
    ],
    [
      'a session cookie among others',
      [['Cookie', 'a=1; __Host-sid=abc']],
      '',
      { kind: 'session-id', value: 'abc', where: 'Cookie', octets: 16 },
    ],
    ['a token in a cookie', [['Cookie', `__Host-at=${JWT}`]], '', { kind: 'jwt', value: JWT, octets: 31 }],
    [
      'both tokens in cookies',
      [['Cookie', `__Host-at=${JWT}; __Secure-rt=rt_x`]],
      '',
      { kind: 'refresh-token', value: 'rt_x' },
    ],
    [
      'a bearer token',
      [['Authorization', `Bearer ${JWT}`]],
      '',
      { kind: 'jwt', where: 'Authorization', octets: 35 },
    ],
    ['an opaque bearer token', [['Authorization', 'Bearer abc']], '', { kind: 'session-id', octets: 27 }],
    [
      'a refresh token in a form',
      [FORM],
      'refresh_token=rt_x',
      { kind: 'refresh-token', where: 'body', octets: 4 },
    ],
    ['a token to revoke', [FORM], 'token=abc', { kind: 'session-id', value: 'abc', where: 'body' }],
    ['a form without one', [FORM], 'username=alice', null],
  ])('%s', (_, fields, body, expected) => {
    expect([carriedCredential(request(fields, body))]).toMatchObject([expected]);
  });
});

describe('in an answer', () => {
  test.each<[string, readonly Field[], string, object | null]>([
    ['nothing', [], '{"sub":"u_42"}', null],
    [
      'a new session cookie',
      [['Set-Cookie', '__Host-sid=abc; Path=/']],
      '',
      { kind: 'session-id', octets: 36 },
    ],
    ['a cookie that is taken back', [['Set-Cookie', '__Host-sid=; Max-Age=0']], '', null],
    ['another cookie', [['Set-Cookie', '__Host-pre=x']], '', null],
    ['tokens in the body', [], `{"access_token":"${JWT}"}`, { kind: 'jwt', where: 'body', octets: 11 }],
  ])('%s', (_, fields, body, expected) => {
    expect([carriedCredential(response(fields, body))]).toMatchObject([expected]);
  });
});
