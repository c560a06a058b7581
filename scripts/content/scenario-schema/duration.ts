/** Durations as authors write them: "36 s", "6 min", "2 h", or a number of seconds. */
import type { Seconds } from '../../../src/model/clock.ts';

const UNITS: Readonly<Record<string, Seconds>> = { s: 1, min: 60, h: 3600, d: 86_400 };

/** Whole seconds, or `undefined` for anything else. */
export function readDuration(raw: unknown): Seconds | undefined {
  if (typeof raw === 'number') return Number.isInteger(raw) && raw >= 0 ? raw : undefined;
  if (typeof raw !== 'string') return undefined;
  const [, count = '', unit = ''] = /^(\d{1,9}) ?(s|min|h|d)$/.exec(raw.trim()) ?? [];
  const size = UNITS[unit];
  return size === undefined ? undefined : Number(count) * size;
}

/** What `readDuration` wants, for messages. */
export const DURATION_FORM = 'a duration such as "36 s", "6 min" or "2 h"';
