/** What is wrong in a content file, and where: the build stops with "content/…:12:3 reason". */

export interface Place {
  /** Path from the project's root. */
  readonly file: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts from 1. */
  readonly column: number;
}

export interface Fault extends Place {
  readonly reason: string;
}

/** "content/guide/comparison.md:12:3 reason" */
export const describeFault = ({ file, line, column, reason }: Fault): string =>
  `${file}:${line}:${column} ${reason}`;

/** Thrown by the loaders with every fault of a file at once. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    super(faults.map(describeFault).join('\n'));
    this.name = 'ContentError';
    this.faults = faults;
  }
}
