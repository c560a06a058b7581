/** What was found in an input, read and examined. */
import { examineToken } from '../token-reader/examination.ts';
import type { ExaminedToken } from '../token-reader/examination.ts';
import type { Intake } from './candidate.ts';
import { readIntake } from './reading.ts';
import type { Reading } from './reading.ts';

export interface Examination {
  readonly reading: Reading;
  readonly examined: ExaminedToken | null;
}

/** Examines one of the tokens that were found: the chosen one, or else the first. Never throws. */
export const examineIntake = (intake: Intake, chosen: number): Examination =>
  examineReading(readIntake(intake, chosen));

/** Examines what was read. Never throws. */
export const examineReading = (reading: Reading): Examination => ({
  reading,
  examined: reading.token && examineToken(reading.token),
});
