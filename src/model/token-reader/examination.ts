/** All that is said of a token without key and clock, computed in one go, so that a worker can do it for long ones. */
import type { Check } from './check.ts';
import type { Finding } from './finding.ts';
import { findInToken } from './findings.ts';
import { checkFormat } from './format-check.ts';
import { duplicateNames } from './json-tree.ts';
import type { TokenReading } from './reading.ts';
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

/** Examines a token; never throws. */
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
