/** A finding: something about a token or its key that works today and hurts tomorrow, with its remedy. */
import type { SegmentName } from './fault.ts';

export interface Finding {
  /** Stable code, such as `short-secret`. */
  readonly id: string;
  readonly severity: 'danger' | 'warning' | 'note';
  readonly title: string;
  /** What is wrong and what to do, in a sentence or two. */
  readonly remedy: string;
  /** The clause: "RFC 7518 §3.2". */
  readonly source: string;
  readonly segment: SegmentName | 'key' | null;
  /** A claim or parameter, as a path. */
  readonly path: string | null;
}

/** A finding about a claim, or with `null` about the payload as a whole. */
export const claimFinding = (
  id: string,
  severity: Finding['severity'],
  path: string | null,
  title: string,
  remedy: string,
  source: string,
): Finding => ({ id, severity, title, remedy, source, segment: 'payload', path });
