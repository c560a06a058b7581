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
const describeFault = ({ file, line, column, reason }: Fault): string =>
  `${file}:${line}:${column} ${reason}`;

/** Thrown by the loaders with every fault of a file at once. */
export class ContentError extends Error {
  readonly faults: readonly Fault[];

  constructor(faults: readonly Fault[]) {
    const inOrder = faults.toSorted((a, b) => a.line - b.line || a.column - b.column);
    super(inOrder.map(describeFault).join('\n'));
    this.name = 'ContentError';
    this.faults = inOrder;
    // An author has no use for the way through the loader.
    this.stack = this.message;
  }
}
