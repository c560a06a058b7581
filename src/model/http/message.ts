/**
 * HTTP messages as plain records. Not `Request` and `Response`: browsers drop
 * `Cookie`, `Origin` and `Set-Cookie` from those without a word.
 */

/** One field line: name as written, value without surrounding white space (RFC 9110 §5). */
export type Field = readonly [name: string, value: string];

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS' | 'HEAD';

export interface HttpRequest {
  readonly type: 'request';
  readonly method: Method;
  /** Absolute target URI; the request line carries its path and query. */
  readonly url: string;
  /** In the order in which they are sent; a name may occur more than once. */
  readonly fields: readonly Field[];
  readonly body: string;
}

export interface HttpResponse {
  readonly type: 'response';
  readonly status: number;
  readonly fields: readonly Field[];
  readonly body: string;
}

export type HttpMessage = HttpRequest | HttpResponse;
