/** Clock times as the axis prints them; all of the simulated world is in UTC. */
import { toDate, type EpochMilliseconds } from '#model/clock.ts';

/** "09:00:04.191" */
export const fullTime = (at: EpochMilliseconds): string => toDate(at).toISOString().slice(11, 23);

/** "09:00:04" */
export const secondsTime = (at: EpochMilliseconds): string => fullTime(at).slice(0, 8);

/** What differs from the time printed before: ".191", or ":04.191", or all of it. */
export function shortTime(at: EpochMilliseconds, before: EpochMilliseconds | undefined): string {
  const text = fullTime(at);
  if (before === undefined) return text;
  const old = fullTime(before);
  if (text.slice(0, 8) === old.slice(0, 8)) return text.slice(8);
  return text;
}
