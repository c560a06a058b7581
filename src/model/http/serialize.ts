/** HTTP/1.1 messages as the octets that travel (RFC 9112 §2.1). */
import type { Field, HttpMessage } from './message.ts';
import { reasonPhrase } from './reason-phrase.ts';

/** "GET /api/me HTTP/1.1" or "HTTP/1.1 200 OK", without the line end (RFC 9112 §3, §4). */
export function startLine(message: HttpMessage): string {
  if (message.type === 'response') return `HTTP/1.1 ${message.status} ${reasonPhrase(message.status)}`;
  const { pathname, search } = new URL(message.url);
  return `${message.method} ${pathname}${search} HTTP/1.1`;
}

/** "Host: acme.example", without the line end (RFC 9112 §5). */
export const fieldLine = ([name, value]: Field): string => `${name}: ${value}`;

/** The whole message as text; lines end with CRLF, an empty line stands before the body. */
export const serializeMessage = (message: HttpMessage): string =>
  [startLine(message), ...message.fields.map(fieldLine), '', message.body].join('\r\n');

/** How many octets the message has on the wire. */
export const octetsOf = (message: HttpMessage): number => octetLength(serializeMessage(message));

/** How many octets a text has in UTF-8. */
export const octetLength = (text: string): number => new TextEncoder().encode(text).length;
