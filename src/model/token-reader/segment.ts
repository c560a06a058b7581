/** One segment of a compact serialization, read through its layers: base64url, UTF-8, JSON. */
import { readBase64url } from '../encoding/base64url.ts';
import { base64urlFault, jsonFault, utf8Fault } from './fault.ts';
import type { Fault, SegmentName } from './fault.ts';
import { readJson } from './json-parser.ts';
import type { JsonTree } from './json-tree.ts';
import { readUtf8, writeUtf8 } from '../encoding/utf8.ts';

export interface Segment {
  readonly name: SegmentName;
  /** First character in the token, and the one behind the last. */
  readonly start: number;
  readonly end: number;
  readonly octets: Uint8Array<ArrayBuffer>;
  /** Set for segments that hold text. */
  readonly text: string | null;
  readonly tree: JsonTree | null;
  readonly faults: readonly Fault[];
}

/** A segment that holds octets only: a signature, a ciphertext. */
export function readOctetSegment(name: SegmentName, token: string, start: number, end: number): Segment {
  const { octets, faults } = readBase64url(token.slice(start, end));
  return {
    name,
    start,
    end,
    octets,
    text: null,
    tree: null,
    faults: faults.map((fault) => base64urlFault(fault, name, start)),
  };
}

/** A payload that stands in the token as it is (RFC 7797). */
export function readPlainSegment(name: SegmentName, token: string, start: number, end: number): Segment {
  const text = token.slice(start, end);
  const tree = looksLikeJson(text) ? readJson(text).tree : null;
  return { name, start, end, octets: writeUtf8(text), text, tree, faults: [] };
}

/** A segment that should hold JSON: header and payload. */
export function readJsonSegment(name: SegmentName, token: string, start: number, end: number): Segment {
  const base64url = readBase64url(token.slice(start, end));
  const utf8 = readUtf8(base64url.octets);
  const json = readJson(utf8.text);
  const cut = base64url.faults.some(
    ({ kind }) => kind === 'illegal-character' || kind === 'impossible-length',
  );
  const isJson = looksLikeJson(utf8.text);
  const jsonFaults = !isJson || cut ? [] : json.faults;
  return {
    name,
    start,
    end,
    octets: base64url.octets,
    text: utf8.text,
    tree: isJson ? json.tree : null,
    faults: [
      ...base64url.faults.map((fault) => base64urlFault(fault, name, start)),
      ...utf8.faults.map((fault) => utf8Fault(fault, name, start)),
      ...jsonFaults.map((fault) =>
        jsonFault(fault, utf8.text, name, start, writeUtf8(utf8.text.slice(0, fault.at)).length),
      ),
    ],
  };
}

/** Whether some of a segment could not be read, so that what is missing may still have been written. */
export const isIncomplete = (segment: Segment | null): boolean =>
  segment?.faults.some(({ severity }) => severity === 'error') ?? false;

/** Whether a text is meant as JSON: then its faults are JSON faults, else it is plain text and no fault of JSON. */
function looksLikeJson(text: string): boolean {
  return /^\uFEFF?\s*(?:[{["]|-?\d+(?:[.eE\d+-]*)\s*$|(?:true|false|null)\s*$)/.test(text);
}
