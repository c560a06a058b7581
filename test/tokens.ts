/** Tokens for tests, put together from JSON texts. */
import { writeBase64url } from '#model/encoding/base64url.ts';
import { writeUtf8 } from '#model/encoding/utf8.ts';

/** base64url of a text, or of a value as JSON. */
export const encode = (value: string | object): string =>
  writeBase64url(writeUtf8(typeof value === 'string' ? value : JSON.stringify(value)));

/** A token of these two with a signature as long as an HMAC SHA-256, which fits nothing. */
export const tokenOf = (
  header: string | object,
  payload: string | object,
  signature = 'A'.repeat(43),
): string => `${encode(header)}.${encode(payload)}.${signature}`;

/** A token of HMAC SHA-256, and its secret. */
export const T =
  'eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiIxMjM0NTY3ODkwIiwibmFtZSI6IkpvaG4gRG9lIiwiYWRtaW4iOnRydWUsImlhdCI6MTUxNjIzOTAyMn0.KMUFsIDTnFmyG3nMiGM6H9FNFUROf3wh7SmqJp-QV30';
export const SECRET = 'a-string-secret-at-least-256-bits-long';
