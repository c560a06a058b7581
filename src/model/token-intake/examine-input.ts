/** Any input, searched, read and examined. Few inputs are more than a token, so only those load the search. */
import { examineIntake } from './examination.ts';
import type { Examination } from './examination.ts';
import { takeIn } from './intake.ts';
import { readIntake } from './reading.ts';
import type { Reading } from './reading.ts';

/** Reads whatever was pasted. Never throws. `chosen` picks one of several tokens. */
export const readInput = (input: string, chosen = 0): Reading => readIntake(takeIn(input), chosen);

/** Examines whatever was pasted. Never throws. `chosen` picks one of several tokens. */
export const examineInput = (input: string, chosen = 0): Examination => examineIntake(takeIn(input), chosen);
