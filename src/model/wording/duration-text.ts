/** Durations written out, for sentences; `short-duration.ts` has them for labels. */
import type { Milliseconds } from '../clock.ts';

const UNITS: readonly (readonly [name: string, size: Milliseconds])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
];

/** A duration in its two largest units: "36 seconds", "6 minutes", "1 hour 30 minutes". */
export function durationText(duration: Milliseconds): string {
  const parts: string[] = [];
  let left = duration;
  for (const [name, size] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count > 0) parts.push(`${count} ${name}${count === 1 ? '' : 's'}`);
    if (parts.length === 2) break;
  }
  return parts.join(' ') || '0 seconds';
}
