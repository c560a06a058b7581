/** base64url without padding (RFC 7515 §2, RFC 4648 §5), read leniently: every departure is a fault with its place. */

export type Base64urlFault =
  /** `=` at the end; RFC 7515 §2 leaves padding out. */
  | { readonly kind: 'padding'; readonly at: number; readonly count: number }
  /** `+` or `/`: letters of plain base64; read as `-` and `_`. */
  | { readonly kind: 'standard-alphabet'; readonly at: number; readonly count: number }
  /** A character of neither alphabet; reading stops in front of it. */
  | { readonly kind: 'illegal-character'; readonly at: number; readonly codePoint: number }
  /** One character too many: a single one carries 6 bits, less than an octet. */
  | { readonly kind: 'impossible-length'; readonly at: number }
  /** Bits of the last character that no octet uses are not zero (RFC 4648 §3.5). */
  | { readonly kind: 'loose-bits'; readonly at: number };

export interface Base64urlReading {
  /** All octets in front of the first illegal character. */
  readonly octets: Uint8Array<ArrayBuffer>;
  /** At most one fault of each kind, at its first place; `at` counts characters of the text read. */
  readonly faults: readonly Base64urlFault[];
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const NOT_A_LETTER = 255;

const VALUES = new Uint8Array(128).fill(NOT_A_LETTER);
for (let value = 0; value < 64; value += 1) VALUES[ALPHABET.charCodeAt(value)] = value;
VALUES['+'.charCodeAt(0)] = 62;
VALUES['/'.charCodeAt(0)] = 63;

const PLUS = 0x2b;
const SLASH = 0x2f;

/** Reads base64url text; refuses nothing, reports everything that a strict reader would refuse. */
export function readBase64url(text: string): Base64urlReading {
  const faults: Base64urlFault[] = [];
  let end = text.length;
  while (end > 0 && text[end - 1] === '=') end -= 1;
  if (end < text.length) faults.push({ kind: 'padding', at: end, count: text.length - end });

  const octets = new Uint8Array(Math.floor((end * 3) / 4));
  let written = 0;
  let bits = 0;
  let pending = 0;
  let standardAt = -1;
  let standardCount = 0;
  let read = 0;
  for (; read < end; read += 1) {
    const code = text.charCodeAt(read);
    const value = code < 128 ? (VALUES[code] ?? NOT_A_LETTER) : NOT_A_LETTER;
    if (value === NOT_A_LETTER) {
      faults.push({ kind: 'illegal-character', at: read, codePoint: text.codePointAt(read) ?? code });
      break;
    }
    if (code === PLUS || code === SLASH) {
      if (standardAt < 0) standardAt = read;
      standardCount += 1;
    }
    bits = (bits << 6) | value;
    pending += 6;
    if (pending >= 8) {
      pending -= 8;
      octets[written] = bits >> pending;
      written += 1;
      bits &= (1 << pending) - 1;
    }
  }
  if (standardAt >= 0) faults.push({ kind: 'standard-alphabet', at: standardAt, count: standardCount });
  const stoppedEarly = read < end;
  if (!stoppedEarly && pending === 6) faults.push({ kind: 'impossible-length', at: end - 1 });
  else if (!stoppedEarly && bits !== 0) faults.push({ kind: 'loose-bits', at: end - 1 });
  return { octets: octets.slice(0, written), faults };
}

/** Writes octets as base64url without padding. */
export function writeBase64url(octets: Uint8Array): string {
  const pieces: string[] = [];
  let piece = '';
  for (let at = 0; at < octets.length; at += 3) {
    const first = octets[at] ?? 0;
    const second = octets[at + 1] ?? 0;
    const third = octets[at + 2] ?? 0;
    const left = octets.length - at;
    piece += letter(first >> 2) + letter(((first & 3) << 4) | (second >> 4));
    if (left > 1) piece += letter(((second & 15) << 2) | (third >> 6));
    if (left > 2) piece += letter(third & 63);
    if (piece.length > 8192) {
      pieces.push(piece);
      piece = '';
    }
  }
  pieces.push(piece);
  return pieces.join('');
}

const letter = (value: number): string => ALPHABET.charAt(value);
