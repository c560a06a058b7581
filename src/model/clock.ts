/** Units of time, and the one file of the model that may say `Date`. */

/** Whole milliseconds since 1970-01-01T00:00:00Z. */
export type EpochMilliseconds = number;
export type Milliseconds = number;
export type Seconds = number;
/** Seconds since 1970-01-01T00:00:00Z, fractions allowed (RFC 7519 §2). */
export type NumericDate = number;

/** Every run starts here: 2026-01-15T09:00:00Z. */
export const RUN_START: EpochMilliseconds = 1_768_467_600_000;

/** The `Date` of a virtual moment, for formatters and for `jose`'s `currentDate`. */
export const toDate = (at: EpochMilliseconds): Date => new Date(at);

/** The NumericDate of a virtual moment, whole seconds, rounded down as servers do. */
export const toNumericDate = (at: EpochMilliseconds): NumericDate => Math.floor(at / 1000);

/** Milliseconds of whole seconds; a fraction is dropped, as in what people are told. */
export const toMilliseconds = (seconds: Seconds): Milliseconds => Math.trunc(seconds) * 1000;

/** Milliseconds of an RFC 3339 or HTTP date text; `undefined` if it is none. */
export function parseDate(text: string): EpochMilliseconds | undefined {
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
}

/** A calendar moment in UTC; `month` counts from 1. */
export interface CalendarTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** Milliseconds of a calendar moment; `undefined` if there is no such day, as 31 April. */
export function fromCalendar(time: CalendarTime): EpochMilliseconds | undefined {
  const { year, month, day, hour, minute, second } = time;
  const date = new Date(Date.UTC(year, month - 1, day, hour, minute, second));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() : undefined;
}

/** A clock that moves only when told to. */
export interface Clock {
  /** Virtual now. */
  now(): EpochMilliseconds;
  /** Moves the clock forward by `by` ms; refuses to go back. */
  advance(by: Milliseconds): void;
}

/** Makes a virtual clock; throws a RangeError when moved backwards. */
export function createClock(start: EpochMilliseconds = RUN_START): Clock {
  let now = start;
  return {
    now: () => now,
    advance(by) {
      if (by < 0) throw new RangeError('A virtual clock never goes back.');
      now += by;
    },
  };
}
