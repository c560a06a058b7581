/** Cookie dates: forgiving about order and separators (RFC 6265bis §5.1.1). */
import { fromCalendar, type EpochMilliseconds } from '../clock.ts';

// Every octet that is no digit, letter, colon or high octet ends a token.
const DELIMITERS = /[\t\x20-\x2f\x3b-\x40\x5b-\x60\x7b-\x7e]+/;
const TIME = /^(\d{1,2}):(\d{1,2}):(\d{1,2})(?:\D|$)/;
const DAY = /^(\d{1,2})(?:\D|$)/;
const YEAR = /^(\d{2,4})(?:\D|$)/;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The moment that a cookie date names; `null` where the algorithm fails. */
export function parseCookieDate(text: string): EpochMilliseconds | null {
  let time: readonly number[] | undefined;
  let day: number | undefined;
  let month: number | undefined;
  let year: number | undefined;
  // Each token is tried as the first thing that is still missing, in this order.
  for (const token of text.split(DELIMITERS)) {
    const clock = time ? null : TIME.exec(token);
    const date = day === undefined ? DAY.exec(token) : null;
    const monthIndex = month === undefined ? MONTHS.indexOf(token.slice(0, 3).toLowerCase()) : -1;
    const digits = year === undefined ? YEAR.exec(token) : null;
    if (clock) time = clock.slice(1).map(Number);
    else if (date) day = Number(date[1]);
    else if (monthIndex >= 0) month = monthIndex + 1;
    else if (digits) year = Number(digits[1]);
  }
  if (!time || day === undefined || month === undefined || year === undefined) return null;

  if (year >= 70 && year <= 99) year += 1900;
  else if (year <= 69) year += 2000;

  const [hour = 0, minute = 0, second = 0] = time;
  if (day < 1 || day > 31 || year < 1601 || hour > 23 || minute > 59 || second > 59) return null;
  return fromCalendar({ year, month, day, hour, minute, second }) ?? null;
}
