import type { Position } from 'unist';
import { ContentError, type Fault } from '../content-fault.ts';

/** Collects what is wrong in one file, so that an author sees every fault at once. */
export interface Faults {
  /** `at` is a markdown node, or a line counted from 1. */
  add(at: { readonly position?: Position | undefined } | number, reason: string): void;
  /** Throws a ContentError if anything was added. */
  throwIfAny(): void;
}

/** Begins an empty list for `file`, a path from the project's root. */
export function collectFaults(file: string): Faults {
  const faults: Fault[] = [];
  return {
    add(at, reason) {
      const start = typeof at === 'number' ? { line: at, column: 1 } : at.position?.start;
      faults.push({ file, line: start?.line ?? 1, column: start?.column ?? 1, reason });
    },
    throwIfAny() {
      if (faults.length > 0) throw new ContentError(faults);
    },
  };
}
