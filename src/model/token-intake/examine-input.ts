/** Any input, searched, read and examined. Few inputs are more than a token, so only those load the search. */
import { examineReading } from './examination.ts';
import type { Examination } from './examination.ts';
import { describeIntake } from './intake-note.ts';
import { takeIn } from './intake.ts';
import { readIntake } from './reading.ts';
import type { Reading } from './reading.ts';

/** Reads whatever was pasted. Never throws. `chosen` picks one of several tokens. */
export function readInput(input: string, chosen = 0): Reading {
  const reading = readIntake(takeIn(input), chosen);
  return { ...reading, note: describeIntake(reading) };
}

/** Examines whatever was pasted. Never throws. `chosen` picks one of several tokens. */
export const examineInput = (input: string, chosen = 0): Examination =>
  examineReading(readInput(input, chosen));
