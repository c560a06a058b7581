/** One fault of a token: in which layer, which segment, at which character, and what is there, in words. */
import { capital } from '../wording/capital.ts';
import type { Base64urlFault } from '../encoding/base64url.ts';
import { codePointName } from './hidden-characters.ts';
import type { JsonFault } from './json-parser.ts';
import type { Utf8Fault } from '../encoding/utf8.ts';

export type SegmentName =
  | 'header'
  | 'payload'
  | 'signature'
  | 'encrypted key'
  | 'initialization vector'
  | 'ciphertext'
  | 'tag'
  | 'extra part';

export interface Fault {
  readonly layer: 'compact' | 'base64url' | 'utf-8' | 'json' | 'jose';
  /** Stable code, such as `illegal-character`. */
  readonly kind: string;
  /** `error`: some of it cannot be read. `refused`: it can be read here, but a strict server refuses it. */
  readonly severity: 'error' | 'refused';
  readonly segment: SegmentName | null;
  /** Character of the token, where one can be named. */
  readonly at: number | null;
  /** Offset in the decoded text of the segment, UTF-16 code units. */
  readonly textAt: number | null;
  readonly sentence: string;
}

const hex = (octets: readonly number[]): string =>
  octets.map((octet) => octet.toString(16).toUpperCase().padStart(2, '0')).join(' ');

/** A character as a person can recognise it: itself where it is printable, always its code point. */
function showCharacter(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  const name = codePointName(character);
  return codePoint > 0x20 && codePoint < 0x7f ? `“${character}” (${name})` : name;
}

/** Words for a fault of base64url; `at` of the result counts from the token's beginning. */
export function base64urlFault(fault: Base64urlFault, segment: SegmentName, start: number): Fault {
  const place = `character ${start + fault.at + 1} of the token`;
  const common = {
    layer: 'base64url',
    kind: fault.kind,
    segment,
    at: start + fault.at,
    textAt: null,
  } as const;
  switch (fault.kind) {
    case 'padding':
      return {
        ...common,
        severity: 'refused',
        sentence: `The ${segment} has padding (=) at ${place}: RFC 7515 §2 leaves it out, and a strict server refuses this.`,
      };
    case 'standard-alphabet':
      return {
        ...common,
        severity: 'refused',
        sentence: `The ${segment} uses the standard base64 alphabet (+ or /) at ${place}: base64url has - and _ there, and a strict server refuses this.`,
      };
    case 'illegal-character':
      return {
        ...common,
        severity: 'error',
        sentence: `The ${segment} has ${showCharacter(fault.codePoint)} at ${place}: no letter of base64url. What stands before it was decoded.`,
      };
    case 'impossible-length':
      return {
        ...common,
        severity: 'error',
        sentence: `The ${segment} ends in a lone character at ${place}: 6 bits make no byte. A character is missing or one too many.`,
      };
    default:
      return {
        ...common,
        severity: 'refused',
        sentence: `The last character of the ${segment} carries bits that belong to no byte, at ${place}: the same bytes have another, proper spelling.`,
      };
  }
}

/** Words for octets that are no UTF-8. */
export function utf8Fault(fault: Utf8Fault, segment: SegmentName, start: number): Fault {
  return {
    layer: 'utf-8',
    kind: 'not-utf-8',
    severity: 'error',
    segment,
    at: start + Math.floor((fault.octetAt * 4) / 3),
    textAt: fault.at,
    sentence: `${capital(`the ${segment}`)} is not UTF-8 at byte ${fault.octetAt}: ${hex(fault.octets)} (bytes count from 0). What is no UTF-8 is shown as U+FFFD.`,
  };
}

const JSON_WORDS: Readonly<Record<JsonFault['kind'], string>> = {
  'byte-order-mark': 'begins with a byte order mark (U+FEFF), which RFC 8259 §8.1 forbids',
  empty: 'is empty where JSON should be',
  'unexpected-character': 'has a character that cannot stand there',
  'unclosed-string': 'has a string that is never closed',
  'unclosed-container': 'ends before its last bracket is closed',
  'control-character': 'has a bare control character inside a string',
  'bad-escape': 'has an escape that JSON does not know',
  'bad-number': 'has a number that is not written as JSON writes numbers',
  'bad-word': 'has a word that JSON does not know',
  'single-quotes': 'uses single quotes, JSON knows only double ones',
  'missing-comma': 'lacks a comma',
  'missing-colon': 'lacks a colon behind a name',
  'trailing-comma': 'has a comma too many',
  'text-after-value': 'goes on after its value has ended',
};

/** Words for a fault of JSON; `octetAt` is the fault's offset in octets, from which its character follows. */
export function jsonFault(
  fault: JsonFault,
  text: string,
  segment: SegmentName,
  start: number,
  octetAt: number,
): Fault {
  const isMark = fault.kind === 'byte-order-mark';
  const codePoint = text.codePointAt(fault.at);
  const there = codePoint === undefined || isMark ? '' : `: ${showCharacter(codePoint)}`;
  return {
    layer: 'json',
    kind: fault.kind,
    severity: isMark ? 'refused' : 'error',
    segment,
    at: start + Math.floor((octetAt * 4) / 3),
    textAt: fault.at,
    sentence: `${capital(`the ${segment}`)} ${JSON_WORDS[fault.kind]}, at character ${fault.at + 1} of its text${there}.`,
  };
}
