/** Finds the credential inside a message, and how many octets the message has because of it. */
import { parseCookieField } from '../http/cookie-field.ts';
import { ACCESS_TOKEN, CREDENTIAL_COOKIES, REFRESH_TOKEN } from '../http/credential-names.ts';
import { decodeForm, FORM } from '../http/form.ts';
import { fieldValue, fieldValues } from '../http/fields.ts';
import type { HttpMessage, HttpRequest, HttpResponse } from '../http/message.ts';
import { fieldLine, octetLength } from '../http/serialize.ts';
import type { CarriedCredential } from '../trace/events/messages.ts';

/** A JWT has three parts between dots; a session identifier is opaque. */
const kindOfToken = (value: string): 'jwt' | 'session-id' =>
  value.split('.').length === 3 ? 'jwt' : 'session-id';

/** The credential that a message carries, or `null`. Of several the one that the message is about. */
export const carriedCredential = (message: HttpMessage): CarriedCredential | null =>
  message.type === 'request' ? inRequest(message) : inResponse(message);

function inRequest(request: HttpRequest): CarriedCredential | null {
  const authorization = fieldValue(request, 'Authorization');
  const bearer = /^bearer +(\S+)$/i.exec(authorization ?? '')?.[1];
  if (authorization !== undefined && bearer !== undefined) {
    const octets = lineOctets('Authorization', authorization);
    return { kind: kindOfToken(bearer), value: bearer, where: 'Authorization', octets };
  }
  return inForm(request) ?? inCookies(request);
}

function inForm(request: HttpRequest): CarriedCredential | null {
  if (fieldValue(request, 'Content-Type') !== FORM) return null;
  const form = decodeForm(request.body);
  // RFC 6749 §6 and RFC 7009 §2.1.
  const value = form[REFRESH_TOKEN] ?? form['token'];
  if (value === undefined) return null;
  const kind = value.startsWith('rt_') ? 'refresh-token' : kindOfToken(value);
  return { kind, value, where: 'body', octets: octetLength(value) };
}

function inCookies(request: HttpRequest): CarriedCredential | null {
  const line = fieldValue(request, 'Cookie');
  if (line === undefined) return null;
  const pairs = parseCookieField(line);
  for (const [name, kind] of CREDENTIAL_COOKIES) {
    const pair = pairs.find((candidate) => candidate.name === name);
    // Alone it costs the whole line; among others its pair and the separator.
    if (pair) {
      const octets = pairs.length === 1 ? lineOctets('Cookie', line) : octetLength(`${name}=${pair.value}; `);
      return { kind, value: pair.value, where: 'Cookie', octets };
    }
  }
  return null;
}

function inResponse(response: HttpResponse): CarriedCredential | null {
  for (const line of fieldValues(response, 'Set-Cookie')) {
    const [name = '', value = ''] = (line.split(';')[0] ?? '').split('=');
    const kind = CREDENTIAL_COOKIES.get(name);
    if (kind && value !== '')
      return { kind, value, where: 'Set-Cookie', octets: lineOctets('Set-Cookie', line) };
  }
  const value = IN_BODY.exec(response.body)?.[1];
  if (value === undefined) return null;
  return { kind: kindOfToken(value), value, where: 'body', octets: octetLength(value) };
}

const IN_BODY = new RegExp(`"${ACCESS_TOKEN}":"([^"]+)"`);

const lineOctets = (name: string, value: string): number => octetLength(`${fieldLine([name, value])}\r\n`);
