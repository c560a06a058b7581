/** What a trial can be asked. */
import type { Result } from '../../../src/model/result.ts';
import type { Value } from './statement.ts';

export interface Measured {
  readonly value: Value;
  readonly unit: 'seconds' | null;
}

export interface Trial {
  /** One reading of it, or why there is none. */
  measure(measure: string, subject: string): Promise<Result<Measured, string>>;
}

export const plain = (value: Value): Measured => ({ value, unit: null });

export const seconds = (value: Value): Measured => ({ value, unit: 'seconds' });

export const yesOrNo = (is: boolean): Measured => plain(is ? 'yes' : 'no');

/** "no measure "colour"; there are status, bytes" */
export const unknownName = (kind: string, name: string, known: readonly string[]): string =>
  `there is no ${kind} "${name}"; there are ${known.join(', ')}`;
