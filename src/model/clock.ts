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

/** Milliseconds of an RFC 3339 or HTTP date text; `undefined` if it is none. */
export function parseDate(text: string): EpochMilliseconds | undefined {
  const at = Date.parse(text);
  return Number.isNaN(at) ? undefined : at;
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
