/** A JWE after it was opened: its plaintext takes the place of the payload. */
import { readJson } from '../token-reader/json-parser.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import type { Segment } from '../token-reader/segment.ts';
import { readUtf8 } from '../encoding/utf8.ts';

/** The reading with its plaintext as payload; it stands nowhere in the token, so its span is empty. */
export function withPlaintext(token: TokenReading, plaintext: Uint8Array<ArrayBuffer>): TokenReading {
  const { text } = readUtf8(plaintext);
  const isJson = /^\s*[{["]/.test(text);
  const payload: Segment = {
    name: 'payload',
    start: 0,
    end: 0,
    octets: plaintext,
    text,
    tree: isJson ? readJson(text).tree : null,
    faults: [],
  };
  return { ...token, payload };
}
