/** What a token costs on the wire, beside a session ID. */
import { signatureAlgorithm } from './algorithms.ts';
import type { TokenReading } from './reading.ts';

export interface TokenSize {
  /** Octets of the whole header line that carries it, line end included. */
  readonly line: number;
  /** The same for a session ID of 128 bits in a cookie. */
  readonly sessionLine: number;
  /** Share of the 4096 octets that a cookie's name and value may have (RFC 6265bis §5.6), 0 to 1 and beyond. */
  readonly ofCookie: number;
  readonly sessionOfCookie: number;
  /** Share that the whole line has of 8192 octets, where many servers stop reading header fields. */
  readonly ofHeader: number;
  readonly sessionOfHeader: number;
  /** Octets of the same header and payload under other algorithms; empty for what is no JWS. */
  readonly byAlgorithm: readonly { readonly alg: string; readonly octets: number }[];
}

const SESSION_COOKIE = '__Host-sid=0123456789012345678901';
const SESSION_LINE = `Cookie: ${SESSION_COOKIE}\r\n`.length;
const COOKIE_NAME = '__Host-token'.length;
const RSA_2048_OCTETS = 256;
const COMPARED = ['HS256', 'ES256', 'RS256', 'ML-DSA-44', 'ML-DSA-65'];

/** Measures a token that is sent as a bearer token (RFC 6750 §2.1). */
export function measureToken(token: TokenReading): TokenSize {
  const octets = token.token.length;
  const line = 'Authorization: Bearer \r\n'.length + octets;
  const header = token.header?.octets.length ?? 0;
  const unsigned = octets - (token.signature ? token.signature.end - token.signature.start : 0);
  return {
    line,
    sessionLine: SESSION_LINE,
    ofCookie: (COOKIE_NAME + octets) / 4096,
    sessionOfCookie: (SESSION_COOKIE.length - 1) / 4096,
    ofHeader: line / 8192,
    sessionOfHeader: SESSION_LINE / 8192,
    byAlgorithm: (token.form === 'jws' ? COMPARED : []).map((alg) => {
      const signature = signatureAlgorithm(alg)?.signatureOctets ?? RSA_2048_OCTETS;
      const renamed = header + alg.length - (token.alg ?? alg).length;
      return { alg, octets: unsigned + encoded(renamed) - encoded(header) + encoded(signature) };
    }),
  };
}

/** Characters of base64url for so many octets. */
const encoded = (octets: number): number => Math.ceil((octets * 4) / 3);
