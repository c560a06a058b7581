/**
 * Reads the parts of a JWT without verifying anything: good for showing and for clocks, never for trust. It takes
 * what `JSON.parse` makes of them, as servers do; the reader in `token-reader/` keeps what is written, and weighs more.
 */
import { readBase64url } from './encoding/base64url.ts';
import type { NumericDate } from './clock.ts';
import { isRecord } from './record.ts';

export type UnverifiedPart = Readonly<Record<string, unknown>>;

/** The JSON object in a part of a token, 0 for the header and 1 for the payload; empty if there is none. */
export function unverifiedPart(token: string, part: 0 | 1): UnverifiedPart {
  try {
    const { octets } = readBase64url(token.split('.')[part] ?? '');
    const value: unknown = JSON.parse(new TextDecoder().decode(octets));
    return isRecord(value) ? value : {};
  } catch {
    return {};
  }
}

/** The `exp` that a token claims, or `null`. */
export function unverifiedExp(token: string): NumericDate | null {
  const { exp } = unverifiedPart(token, 1);
  return typeof exp === 'number' ? exp : null;
}

/** The `alg` that a token names in its header; empty without one. */
export function unverifiedAlg(token: string): string {
  const { alg } = unverifiedPart(token, 0);
  return typeof alg === 'string' ? alg : '';
}
