/** The key that a token brings along in its header: `jwk` (RFC 7515 §4.1.3) or the first certificate of `x5c` (§4.1.6). */
import { isRecord } from '../record.ts';
import { readBase64url } from '../encoding/base64url.ts';
import { childrenOf, kindOf, memberNamed, stringOf, textOf } from '../token-reader/json-tree.ts';
import type { TokenReading } from '../token-reader/reading.ts';
import type { SingleKey } from './import-key.ts';

/** The embedded key; `null` when there is none that can be read. It says who wrote the token as much as a self-made seal does. */
export function embeddedKey({ header }: TokenReading): SingleKey | null {
  const tree = header?.tree ?? null;
  const jwk = memberNamed(tree, 'jwk');
  if (tree && jwk !== undefined && kindOf(tree, jwk) === 'object') {
    try {
      const value: unknown = JSON.parse(textOf(tree, jwk));
      if (isRecord(value)) return { kind: 'jwk', jwk: value };
    } catch {
      return null;
    }
  }
  const chain = memberNamed(tree, 'x5c');
  if (!tree || chain === undefined || kindOf(tree, chain) !== 'array') return null;
  const first = childrenOf(tree, chain)[0];
  const base64 = first === undefined ? undefined : stringOf(tree, first);
  return base64 ? { kind: 'pem', label: 'CERTIFICATE', der: readBase64url(base64).octets } : null;
}
