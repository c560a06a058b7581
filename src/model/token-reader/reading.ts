/** Everything that can be read from a token without a key and without a clock. It does not verify anything. */
import type { Fault, SegmentName } from './fault.ts';
import { readJson } from './json-parser.ts';
import { kindOf, memberNamed, stringMember } from './json-tree.ts';
import { readJsonSegment, readOctetSegment, readPlainSegment } from './segment.ts';
import type { Segment } from './segment.ts';
import { tokenFaults } from './token-faults.ts';
import type { TokenForm, TokenParts } from './token-faults.ts';

export interface TokenReading extends TokenParts {
  /** Disclosures of an SD-JWT (RFC 9901), as written, and its key binding if there is one. */
  readonly disclosures: readonly string[];
  readonly keyBinding: string | null;
  /** The header's `kid` and `typ`, if they are strings. */
  readonly kid: string | undefined;
  readonly typ: string | undefined;
  /** False where the header says `b64: false` (RFC 7797): the payload stands there as it is. */
  readonly isPayloadEncoded: boolean;
  /** What stood beside it in a JSON serialization: the unprotected header as JSON text, a JWE's `aad` in base64url. */
  readonly unprotected: string | null;
  readonly aad: string | null;
  /** All faults, those of the segments included, in the order of the token. */
  readonly faults: readonly Fault[];
}

const JWE_PARTS: readonly SegmentName[] = [
  'header',
  'encrypted key',
  'initialization vector',
  'ciphertext',
  'tag',
];

/**
 * Reads one compact serialization, whole or not. `unprotected` is the header that stood beside it in a JSON
 * serialization; it counts where the protected one is silent.
 */
export function readToken(whole: string, unprotected: string | null = null): TokenReading {
  const [token = '', ...rest] = whole.split('~');
  // An unencoded payload may hold a tilde of its own, and then it is no SD-JWT.
  if (rest.length > 0 && hasPlainPayload(whole)) return readCompact(whole, unprotected);
  const reading = readCompact(token, unprotected);
  const keyBinding = rest.at(-1);
  return {
    ...reading,
    token: whole,
    disclosures: rest.slice(0, -1),
    keyBinding: keyBinding === undefined || keyBinding === '' ? null : keyBinding,
  };
}

const hasPlainPayload = (token: string): boolean =>
  saysUnencoded(readJsonSegment('header', token, 0, Math.max(0, token.indexOf('.'))).tree);

function readCompact(token: string, unprotected: string | null): TokenReading {
  const spans = partSpans(token);
  if (spans.length >= 3) {
    const header = readJsonSegment('header', token, 0, spans[0]?.[1] ?? 0);
    if (saysUnencoded(header.tree)) return readUnencoded(token, header);
  }
  if (spans.length === 5) return readJwe(token, spans, unprotected);
  if (spans.length === 1) return readLonePart(token);
  const [first, second, third, ...rest] = spans;
  const header = first ? readJsonSegment('header', token, ...first) : null;
  const payload = second ? readJsonSegment('payload', token, ...second) : null;
  const signature = third ? readOctetSegment('signature', token, ...third) : null;
  const extra = rest.map((span) => readOctetSegment('extra part', token, ...span));
  const form = spans.length === 3 ? 'jws' : spans.length === 2 ? 'fragment' : 'unknown';
  return assemble(form, token, { header, payload, signature, others: extra, unprotected });
}

function partSpans(token: string): [number, number][] {
  const spans: [number, number][] = [];
  let start = 0;
  for (;;) {
    const dot = token.indexOf('.', start);
    if (dot < 0 || spans.length === 8) break;
    spans.push([start, dot]);
    start = dot + 1;
  }
  spans.push([start, token.length]);
  return spans;
}

/** An unencoded payload may hold dots of its own; the last dot ends it (RFC 7797 §5.2). */
function readUnencoded(token: string, header: Segment): TokenReading {
  const from = header.end + 1;
  const to = token.lastIndexOf('.');
  const payload = readPlainSegment('payload', token, from, Math.max(from, to));
  const signature = readOctetSegment('signature', token, Math.max(from, to) + 1, token.length);
  return assemble('jws', token, { header, payload, signature });
}

function readLonePart(token: string): TokenReading {
  const header = readJsonSegment('header', token, 0, token.length);
  const isPayload = header.tree !== null && stringMember(header.tree, 'alg') === undefined;
  return isPayload
    ? assemble('fragment', token, { payload: readJsonSegment('payload', token, 0, token.length) })
    : assemble('fragment', token, { header });
}

function readJwe(
  token: string,
  spans: readonly [number, number][],
  unprotected: string | null,
): TokenReading {
  const segments = spans.map((span, index) => {
    const name = JWE_PARTS[index] ?? 'extra part';
    return index === 0 ? readJsonSegment(name, token, ...span) : readOctetSegment(name, token, ...span);
  });
  return assemble('jwe', token, { header: segments[0] ?? null, others: segments.slice(1), unprotected });
}

interface Parts {
  readonly header?: Segment | null;
  readonly payload?: Segment | null;
  readonly signature?: Segment | null;
  readonly others?: readonly Segment[];
  readonly unprotected?: string | null;
}

function assemble(form: TokenForm, token: string, parts: Parts): TokenReading {
  const { header = null, payload = null, signature = null, others = [], unprotected = null } = parts;
  const outside = unprotected === null ? null : readJson(unprotected).tree;
  const parameter = (name: string) => stringMember(header?.tree ?? null, name) ?? stringMember(outside, name);
  const segments = [header, payload, signature, ...others].filter((segment) => segment !== null);
  const whole = { form, token, segments, header, payload, signature, alg: parameter('alg') };
  return {
    ...whole,
    kid: parameter('kid'),
    typ: parameter('typ'),
    disclosures: [],
    keyBinding: null,
    unprotected,
    aad: null,
    isPayloadEncoded: !saysUnencoded(header?.tree ?? null),
    faults: tokenFaults(whole, outside),
  };
}

/** RFC 7797 §3. */
function saysUnencoded(tree: Segment['tree']): boolean {
  const b64 = memberNamed(tree, 'b64');
  return tree !== null && b64 !== undefined && kindOf(tree, b64) === 'false';
}
