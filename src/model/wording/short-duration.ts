/** Durations for labels; `duration-text.ts` has them written out, for sentences. */
import type { Milliseconds } from '../clock.ts';

const DAY: Milliseconds = 86_400_000;

const UNITS: readonly (readonly [size: Milliseconds, one: string, many: string])[] = [
  [31_556_952_000, 'year', 'years'],
  [DAY, 'day', 'days'],
  [3_600_000, 'h', 'h'],
  [60_000, 'min', 'min'],
  [1000, 's', 's'],
];

/**
 * A duration in its greatest unit and the next one: "150 ms", "36 s", "1 h 30 min", "2 days 3 h"; years and days
 * stand alone from 10 on. From one second on in whole seconds. How long, not whether ahead or ago. Where both units
 * together are longer than `most` characters, the greater one stands alone.
 */
export function shortDuration(duration: Milliseconds, most = Infinity): string {
  const length = Math.abs(duration);
  if (length > 0 && length < 1000) return `${Math.round(length)} ms`;
  let left = Math.round(length / 1000) * 1000;
  let text = '';
  for (const [size, one, many] of UNITS) {
    const count = Math.floor(left / size);
    left -= count * size;
    if (count === 0) {
      if (text) break;
      continue;
    }
    const next = `${count} ${count === 1 ? one : many}`;
    if (text) return text.length + 1 + next.length > most ? text : `${text} ${next}`;
    text = next;
    if (size >= DAY && count >= 10) break;
  }
  return text || '0 s';
}
