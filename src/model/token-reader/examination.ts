/** All that is said of an input without key and clock, computed in one go, so that a worker can do it for long ones. */
import type { Check } from './check.ts';
import type { Finding } from './finding.ts';
import { findInToken } from './findings.ts';
import { checkFormat } from './format-check.ts';
import { duplicateNames } from './json-tree.ts';
import { readInput } from './reading.ts';
import type { Reading, TokenReading } from './reading.ts';
import { editorText } from './rewrite.ts';
import type { Segment } from './segment.ts';

export interface ExaminedToken {
  readonly token: TokenReading;
  readonly format: Check;
  readonly findings: readonly Finding[];
  /** What the editors show. */
  readonly headerText: string;
  readonly payloadText: string;
  /** Members whose name occurs more than once, as nodes. */
  readonly repeatedInHeader: readonly number[];
  readonly repeatedInPayload: readonly number[];
}

export interface Examination {
  readonly reading: Reading;
  readonly examined: ExaminedToken | null;
}

/** Examines whatever was pasted; never throws. */
export function examineInput(input: string, chosen = 0): Examination {
  const reading = readInput(input, chosen);
  return { reading, examined: reading.token && examineToken(reading.token) };
}

/** Examines a token that was read already, such as one whose payload was decrypted. */
export function examineToken(token: TokenReading): ExaminedToken {
  return {
    token,
    format: checkFormat(token),
    findings: findInToken(token),
    headerText: token.header ? editorText(token.header) : '',
    payloadText: token.payload ? editorText(token.payload) : '',
    repeatedInHeader: repeatedIn(token.header),
    repeatedInPayload: repeatedIn(token.payload),
  };
}

const repeatedIn = (segment: Segment | null): readonly number[] =>
  segment?.tree ? duplicateNames(segment.tree).flatMap(({ nodes }) => nodes) : [];
