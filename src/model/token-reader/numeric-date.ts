/** NumericDates (RFC 7519 §2): seconds since 1970 in UTC, and the ways in which people get them wrong. */
import type { NumericDate } from '../clock.ts';
import { parseDate, toDate, toMilliseconds } from '../clock.ts';
import { shortDuration } from '../wording/short-duration.ts';
import { kindOf, numberOf, stringOf, textOf } from './json-tree.ts';
import type { JsonTree } from './json-tree.ts';

export type DateReading =
  | { readonly kind: 'date'; readonly seconds: NumericDate }
  /** A number that is a sensible date only when read as milliseconds. */
  | { readonly kind: 'milliseconds'; readonly seconds: NumericDate; readonly meant: NumericDate }
  | { readonly kind: 'before-1970'; readonly seconds: NumericDate }
  | { readonly kind: 'out-of-range'; readonly seconds: NumericDate; readonly written: string }
  /** Not a number: `found` names the JSON kind; `meant` is set where a text can be understood. */
  | {
      readonly kind: 'wrong-type';
      readonly found: string;
      readonly written: string;
      readonly meant: NumericDate | null;
    };

/** Year 9999 ends here; what is later is no date that anyone means. */
export const LAST_SECOND = 253_402_300_799;
/** Read as milliseconds these are the years 2000 to 2199, as seconds 31969 and later. */
const LIKELY_MILLISECONDS = [946_684_800_000, 7_258_118_400_000] as const;

/** Reads a claim's value as a NumericDate; refuses nothing, names what is wrong. */
export function readNumericDate(tree: JsonTree, node: number): DateReading {
  const written = textOf(tree, node).slice(0, 60);
  const seconds = numberOf(tree, node);
  if (seconds === undefined) {
    const text = stringOf(tree, node) ?? '';
    return { kind: 'wrong-type', found: kindOf(tree, node), written, meant: dateMeantBy(text) };
  }
  if (seconds < 0)
    return Math.abs(seconds) > LAST_SECOND
      ? { kind: 'out-of-range', seconds, written }
      : { kind: 'before-1970', seconds };
  const [from, to] = LIKELY_MILLISECONDS;
  if (seconds >= from && seconds < to) {
    return { kind: 'milliseconds', seconds, meant: seconds / 1000 };
  }
  return seconds > LAST_SECOND ? { kind: 'out-of-range', seconds, written } : { kind: 'date', seconds };
}

/** The seconds of a reading that names a moment; `null` for one that does not. */
export function usableSeconds(reading: DateReading | null): NumericDate | null {
  return reading?.kind === 'date' || reading?.kind === 'before-1970' ? reading.seconds : null;
}

function dateMeantBy(text: string): NumericDate | null {
  if (/^\d{9,11}(?:\.\d+)?$/.test(text)) return Number(text);
  if (!/^\d{4}-\d\d-\d\d/.test(text)) return null;
  const at = parseDate(text);
  return at === undefined ? null : at / 1000;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** "7 Sep 2015, 02:58:42 UTC"; text for dates out of range names no date. */
export function utcText(seconds: NumericDate): string {
  const date = toDate(seconds * 1000);
  const year = date.getUTCFullYear();
  if (Number.isNaN(year)) return 'no date';
  const day = `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()] ?? ''} ${year}`;
  return `${day}, ${two(date.getUTCHours())}:${two(date.getUTCMinutes())}:${two(date.getUTCSeconds())} UTC`;
}

/** "in 5 min" or "12 min ago", seen from `now`. */
export function relativeText(seconds: NumericDate, now: NumericDate): string {
  const ahead = toMilliseconds(seconds - now);
  if (ahead === 0) return 'now';
  return ahead > 0 ? `in ${shortDuration(ahead)}` : `${shortDuration(ahead)} ago`;
}
