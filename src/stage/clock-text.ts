/** Clock times as the axis prints them. */
import type { EpochMilliseconds } from '#model/clock.ts';
import { clockText } from '#model/wording/clock-text.ts';

/** What differs from the time printed before: ".191", or ":04.191", or all of it. */
export function shortTime(at: EpochMilliseconds, before: EpochMilliseconds | undefined): string {
  const text = clockText(at);
  if (before === undefined) return text;
  const old = clockText(before);
  if (text.slice(0, 8) === old.slice(0, 8)) return text.slice(8);
  return text;
}
