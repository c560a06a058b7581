import { describe, expect, test } from 'vitest';
import type { HttpRequest, HttpResponse } from '#model/http/message.ts';
import { octetLength, octetsOf, serializeMessage, startLine } from '#model/http/serialize.ts';

const request: HttpRequest = {
  type: 'request',
  method: 'GET',
  url: 'https://acme.example/api/me?full=1',
  fields: [
    ['Host', 'acme.example'],
    ['Accept', 'application/json'],
  ],
  body: '',
};
const response: HttpResponse = {
  type: 'response',
  status: 303,
  fields: [
    ['Location', '/dashboard'],
    ['Set-Cookie', 'a=1'],
    ['Set-Cookie', 'b=2'],
  ],
  body: '',
};

describe('a message on the wire, RFC 9112 §2.1', () => {
  test('begins with its start line, and an empty line ends its fields', () => {
    expect(serializeMessage(request)).toBe(
      'GET /api/me?full=1 HTTP/1.1\r\nHost: acme.example\r\nAccept: application/json\r\n\r\n',
    );
    expect(serializeMessage({ ...response, body: 'ü' })).toBe(
      'HTTP/1.1 303 See Other\r\nLocation: /dashboard\r\nSet-Cookie: a=1\r\nSet-Cookie: b=2\r\n\r\nü',
    );
  });

  test('has as many octets as its UTF-8 text', () => {
    expect(octetsOf({ ...request, url: 'https://acme.example/api/me' })).toBe(70);
    expect(octetLength('ü🔐')).toBe(6);
  });

  test('with a status nobody has named has an empty phrase', () => {
    expect(startLine({ ...response, status: 299 })).toBe('HTTP/1.1 299 ');
  });
});
