/** Everything that can be read from a token without a key and without a clock. It does not verify anything. */
import type { Fault, SegmentName } from './fault.ts';
import { takeIn } from './intake.ts';
import type { Candidate, Intake } from './intake.ts';
import { kindOf, memberNamed, stringMember } from './json-tree.ts';
import { readJsonSegment, readOctetSegment } from './segment.ts';
import type { Segment } from './segment.ts';

export type TokenForm =
  | 'jws'
  /** Fewer than three parts: header, payload, or both. */
  | 'fragment'
  /** Five parts: encrypted (RFC 7516). */
  | 'jwe'
  /** Any other number of parts. */
  | 'unknown';

export interface TokenReading {
  readonly form: TokenForm;
  readonly token: string;
  readonly segments: readonly Segment[];
  readonly header: Segment | null;
  readonly payload: Segment | null;
  readonly signature: Segment | null;
  /** The header's `alg`, if it is a string. */
  readonly alg: string | undefined;
  /** All faults, those of the segments included, in the order of the token. */
  readonly faults: readonly Fault[];
}

export interface Reading {
  readonly intake: Intake;
  /** The candidate that was read, and what it says; `null` for empty input and for what is no token. */
  readonly candidate: Candidate | null;
  readonly token: TokenReading | null;
}

/** Reads whatever was pasted. Never throws. `chosen` picks one of several tokens. */
export function readInput(input: string, chosen = 0): Reading {
  const intake = takeIn(input);
  const candidate = intake.candidates[chosen] ?? intake.candidates[0] ?? null;
  return { intake, candidate, token: candidate ? readToken(candidate.token) : null };
}

const JWE_PARTS: readonly SegmentName[] = [
  'header',
  'encrypted key',
  'initialization vector',
  'ciphertext',
  'tag',
];

/** Reads one compact serialization, whole or not. */
export function readToken(token: string): TokenReading {
  const spans = partSpans(token);
  if (spans.length === 5) return readJwe(token, spans);
  if (spans.length === 1) return readLonePart(token);
  const [first, second, third, ...rest] = spans;
  const header = first ? readJsonSegment('header', token, ...first) : null;
  const payload = second ? readJsonSegment('payload', token, ...second) : null;
  const signature = third ? readOctetSegment('signature', token, ...third) : null;
  const extra = rest.map((span) => readOctetSegment('extra part', token, ...span));
  const form = spans.length === 3 ? 'jws' : spans.length === 2 ? 'fragment' : 'unknown';
  return assemble(form, token, { header, payload, signature, others: extra });
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

function readLonePart(token: string): TokenReading {
  const header = readJsonSegment('header', token, 0, token.length);
  const isPayload = header.tree !== null && stringMember(header.tree, 'alg') === undefined;
  return isPayload
    ? assemble('fragment', token, { payload: readJsonSegment('payload', token, 0, token.length) })
    : assemble('fragment', token, { header });
}

function readJwe(token: string, spans: readonly [number, number][]): TokenReading {
  const segments = spans.map((span, index) => {
    const name = JWE_PARTS[index] ?? 'extra part';
    return index === 0 ? readJsonSegment(name, token, ...span) : readOctetSegment(name, token, ...span);
  });
  return assemble('jwe', token, { header: segments[0] ?? null, others: segments.slice(1) });
}

interface Parts {
  readonly header?: Segment | null;
  readonly payload?: Segment | null;
  readonly signature?: Segment | null;
  readonly others?: readonly Segment[];
}

function assemble(form: TokenForm, token: string, parts: Parts): TokenReading {
  const { header = null, payload = null, signature = null, others = [] } = parts;
  const segments = [header, payload, signature, ...others].filter((segment) => segment !== null);
  const alg = header ? stringMember(header.tree, 'alg') : undefined;
  const faults = [
    ...segments.flatMap((segment) => segment.faults),
    ...(header ? headerFaults(header, form) : []),
    ...(signature && alg === 'none' && signature.end > signature.start ? [noneWithSignature(signature)] : []),
    ...compactFaults(form, token, segments),
    ...(payload && form === 'jws' ? payloadFaults(payload) : []),
  ];
  return { form, token, segments, header, payload, signature, alg, faults };
}

const joseFault = (kind: string, segment: Segment, sentence: string): Fault => ({
  layer: 'jose',
  kind,
  severity: 'refused',
  segment: segment.name,
  at: segment.start,
  textAt: 0,
  sentence,
});

/** RFC 7515 §4: the header is a JSON object with an `alg` that is a string. */
function headerFaults(header: Segment, form: TokenForm): Fault[] {
  if (!header.tree) {
    return header.faults.some(({ severity }) => severity === 'error')
      ? []
      : [
          joseFault(
            'header-not-an-object',
            header,
            'The header is not a JSON object, so it names no algorithm.',
          ),
        ];
  }
  if (kindOf(header.tree, 0) !== 'object') {
    return [
      joseFault(
        'header-not-an-object',
        header,
        'The header is JSON, but not an object: RFC 7515 §4 asks for one.',
      ),
    ];
  }
  if (form !== 'jws' && form !== 'jwe') return [];
  const named = kindOfAlg(header);
  if (named === 'string') return [];
  if (header.faults.some(({ severity }) => severity === 'error')) return [];
  return named === 'missing'
    ? [joseFault('alg-missing', header, 'The header has no alg: RFC 7515 §4.1.1 demands one.')]
    : [
        joseFault(
          'alg-not-a-string',
          header,
          `The header’s alg is a ${named}, not a string: RFC 7515 §4.1.1.`,
        ),
      ];
}

function kindOfAlg({ tree }: Segment): string {
  const alg = memberNamed(tree, 'alg');
  return tree && alg !== undefined ? kindOf(tree, alg) : 'missing';
}

function noneWithSignature(signature: Segment): Fault {
  return joseFault(
    'none-with-signature',
    signature,
    'The header says alg none, yet a signature follows: RFC 7518 §3.6 wants it to be empty.',
  );
}

function compactFaults(form: TokenForm, token: string, segments: readonly Segment[]): Fault[] {
  const fault = (kind: string, severity: Fault['severity'], at: number, sentence: string): Fault => ({
    layer: 'compact',
    kind,
    severity,
    segment: null,
    at,
    textAt: null,
    sentence,
  });
  if (form === 'fragment') {
    const has = segments.map(({ name }) => name).join(' and ');
    return [
      fault(
        'no-signature',
        'error',
        token.length,
        `There is ${has} only, and no signature part: a JWS has three parts.`,
      ),
    ];
  }
  if (form === 'unknown') {
    const parts = token.split('.').length;
    return [
      fault(
        'part-count',
        'error',
        segments[3]?.start ?? 0,
        `It has ${parts} parts: a JWS has 3, a JWE has 5.`,
      ),
    ];
  }
  return [];
}

/** RFC 7519 §7.2 step 10: the message of a JWT is a JSON object. */
function payloadFaults(payload: Segment): Fault[] {
  if (payload.tree && kindOf(payload.tree, 0) === 'object') return [];
  if (payload.faults.some(({ severity }) => severity === 'error')) return [];
  const what = payload.tree
    ? `a JSON ${kindOf(payload.tree, 0)}`
    : payload.text === ''
      ? 'empty'
      : 'plain text';
  return [
    joseFault(
      'claims-not-an-object',
      payload,
      `A JWS, but not a JWT: its payload is ${what}, and a claims set must be a JSON object (RFC 7519 §7.2).`,
    ),
  ];
}
