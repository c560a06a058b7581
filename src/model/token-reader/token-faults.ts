/** The faults of a whole token: of its parts together, its header and its claims set. */
import { signatureAlgorithm } from './algorithms.ts';
import { criticalFaults } from './critical.ts';
import type { Fault } from './fault.ts';
import { holdsToken } from './inner-tokens.ts';
import { childrenOf, kindInWords, kindOf, memberNamed, nameOf, stringMember } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';
import type { Segment } from './segment.ts';

export type TokenForm =
  | 'jws'
  /** Fewer than three parts: header, payload, or both. */
  | 'fragment'
  /** Five parts: encrypted (RFC 7516). */
  | 'jwe'
  /** Any other number of parts. */
  | 'unknown';

export interface TokenParts {
  readonly form: TokenForm;
  readonly token: string;
  readonly segments: readonly Segment[];
  readonly header: Segment | null;
  readonly payload: Segment | null;
  readonly signature: Segment | null;
  /** The header's `alg`, if it is a string. */
  readonly alg: string | undefined;
}

/** All faults, those of the segments first; beside an unprotected header the protected one may be silent. */
export function tokenFaults(parts: TokenParts, outside: JsonTree | null): Fault[] {
  const { form, token, segments, header, payload, signature, alg } = parts;
  return [
    ...segments.flatMap((segment) => segment.faults),
    ...(header && !outside ? headerFaults(header, form) : []),
    ...(header && outside ? unprotectedFaults(header, outside, parts) : []),
    ...(header ? criticalFaults(header, form === 'jwe') : []),
    ...(signature && alg === 'none' && signature.end > signature.start ? [noneWithSignature(signature)] : []),
    ...compactFaults(form, token, segments),
    ...(payload && form === 'jws' ? payloadFaults(payload) : []),
  ];
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
  if (named === 'string') return unregistered(header, form);
  if (header.faults.some(({ severity }) => severity === 'error')) return [];
  return named === 'missing'
    ? [joseFault('alg-missing', header, 'The header has no alg: RFC 7515 §4.1.1 demands one.')]
    : [
        joseFault(
          'alg-not-a-string',
          header,
          `The header’s alg is ${kindInWords(named)}, not a string: RFC 7515 §4.1.1.`,
        ),
      ];
}

/** The names of both headers differ (RFC 7515 §7.2.1, RFC 7516 §7.2.1), and what changes the meaning is protected. */
function unprotectedFaults(header: Segment, outside: JsonTree, { form, alg }: TokenParts): Fault[] {
  const seen = new Set(header.tree ? namesOf(header.tree) : []);
  const names = namesOf(outside);
  const loose = names.find((name) => name === 'crit' || name === 'b64');
  const twice = names.find((name) => seen.has(name) || !seen.add(name));
  const clause = `RFC ${form === 'jwe' ? 7516 : 7515} §7.2.1`;
  const faults = [
    twice !== undefined &&
      joseFault(
        'header-twice',
        header,
        `“${twice.slice(0, 60)}” stands in two headers, which ${clause} forbids.`,
      ),
    loose !== undefined &&
      joseFault('not-protected', header, `${loose} stands in the unprotected header, where it must not.`),
    alg === undefined &&
      joseFault('alg-missing', header, 'No header has an alg: RFC 7515 §4.1.1 demands one.'),
  ];
  return faults.filter((fault) => fault !== false);
}

const namesOf = (tree: JsonTree): string[] =>
  kindOf(tree, 0) === 'object' ? childrenOf(tree, 0).map((node) => nameOf(tree, node) ?? '') : [];

/** In the registry only so that nobody uses the name for something else. */
const PROHIBITED: ReadonlySet<string> = new Set(['RS1', 'HS1']);

/** A name that no token may use; whether this browser has a registered one is another question. */
function unregistered(header: Segment, form: TokenForm): Fault[] {
  const alg = stringMember(header.tree, 'alg') ?? '';
  if (form !== 'jws' || alg === 'none' || signatureAlgorithm(alg)) return [];
  const why = PROHIBITED.has(alg)
    ? 'it rests on SHA-1, and the registry of algorithms prohibits it.'
    : 'no signature algorithm of that name is registered (names are case-sensitive).';
  const sentence = `The header’s alg is “${alg.slice(0, 60)}”: ${why}`;
  return [joseFault('alg-unregistered', header, sentence)];
}

function kindOfAlg({ tree }: Segment): string {
  const alg = memberNamed(tree, 'alg');
  return tree && alg !== undefined ? kindOf(tree, alg) : 'missing';
}

function noneWithSignature(signature: Segment): Fault {
  return joseFault(
    'none-with-signature',
    signature,
    'The header says alg none, yet a signature follows: it must be empty (RFC 7518 §3.6).',
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
    const has = segments.map(({ name }) => `a ${name}`).join(' and ');
    return [
      fault(
        'no-signature',
        'error',
        token.length,
        `There is only ${has}, and no signature part: a JWS has three parts.`,
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

/** RFC 7519 §7.2 steps 8 and 10: the message of a JWT is a JSON object, or a token again. */
function payloadFaults(payload: Segment): Fault[] {
  if (holdsToken({ payload })) return [];
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
