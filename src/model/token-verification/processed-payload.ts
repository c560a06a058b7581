/** An SD-JWT as it is validated: with the claims that its disclosures give back (RFC 9901 §7.1, last step). */
import { readJson } from '../token-reader/json-parser.ts';
import { kindOf } from '../token-reader/json-tree.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import { writeUtf8 } from '../encoding/utf8.ts';
import { discloseClaims } from './disclosed-claims.ts';
import type { Disclosure } from './disclosures.ts';

/** The reading with the processed payload in place of the one that was signed; `disclosures` are opened. */
export function withDisclosed(token: TokenReading, disclosures: readonly Disclosure[]): TokenReading {
  const { payload } = token;
  if (!payload?.tree || kindOf(payload.tree, 0) !== 'object' || disclosures.length === 0) return token;
  const claims = discloseClaims(payload.tree, disclosures);
  const text = `{${claims.map(([name, value]) => `${JSON.stringify(name)}:${value}`).join(',')}}`;
  return { ...token, payload: { ...payload, text, octets: writeUtf8(text), tree: readJson(text).tree } };
}
