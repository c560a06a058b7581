/** Answers. No cache may keep any of them, because each belongs to one person. */
import { octetLength } from '../http/serialize.ts';
import type { Field, HttpResponse } from '../http/message.ts';
import type { Markup } from './markup.ts';

const NO_STORE: Field = ['Cache-Control', 'no-store'];

function respond(status: number, fields: readonly Field[], body = ''): HttpResponse {
  // RFC 9110 §8.6: an answer without content says no length.
  const length: readonly Field[] = status === 204 ? [] : [['Content-Length', String(octetLength(body))]];
  return { type: 'response', status, fields: [...fields, NO_STORE, ...length], body };
}

export const html = (status: number, page: Markup, fields: readonly Field[] = []): HttpResponse =>
  respond(status, [['Content-Type', 'text/html; charset=utf-8'], ...fields], page.html);

export const json = (status: number, value: unknown, fields: readonly Field[] = []): HttpResponse =>
  respond(status, [['Content-Type', 'application/json'], ...fields], JSON.stringify(value));

export const noContent = (fields: readonly Field[] = []): HttpResponse => respond(204, fields);

/** 303: go there with GET, so that reloading does not send the form again (RFC 9110 §15.4.4). */
export const seeOther = (location: string, fields: readonly Field[] = []): HttpResponse =>
  respond(303, [['Location', location], ...fields]);
