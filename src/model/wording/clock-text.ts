/** Times of day for people; all of the simulated world is in UTC. */
import { toDate, type EpochMilliseconds } from '../clock.ts';

/** "09:00:04.191" */
export const clockText = (at: EpochMilliseconds): string => toDate(at).toISOString().slice(11, 23);

/** "09:00:04" */
export const shortClockText = (at: EpochMilliseconds): string => clockText(at).slice(0, 8);
