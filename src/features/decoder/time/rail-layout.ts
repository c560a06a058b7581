/** Where the moments of a token stand on its rail: time runs down, and a gap too long for the paper is broken. */
import type { NumericDate } from '#model/clock.ts';
import { usableSeconds } from '#model/token-reader/numeric-date.ts';
import type { TokenTimes } from '#model/token-reader/time-check.ts';

export interface RailMark {
  /** `iat`, `nbf`, `exp`, joined where they fall together, or `now`. */
  readonly names: readonly string[];
  readonly seconds: NumericDate;
  readonly y: number;
}

export interface RailLayout {
  readonly marks: readonly RailMark[];
  readonly height: number;
  /** Middle of the gap that is not drawn to scale; `null` when all are. */
  readonly breakAt: number | null;
}

const TOP = 34;
const BOTTOM = 46;
const SHORTEST_GAP = 60;
const LONGEST_GAP = 132;

/** Lays out the usable dates and now, if it is known. */
export function layOutRail(times: TokenTimes, now: NumericDate | null): RailLayout {
  const moments = new Map<NumericDate, string[]>();
  const add = (name: string, seconds: NumericDate | null) => {
    if (seconds === null) return;
    const names = moments.get(seconds);
    if (names) names.push(name);
    else moments.set(seconds, [name]);
  };
  add('iat', usableSeconds(times.iat));
  add('nbf', usableSeconds(times.nbf));
  add('exp', usableSeconds(times.exp));
  if (moments.size > 0 && now !== null) add('now', now);
  const sorted = [...moments].toSorted(([one], [other]) => one - other);
  const gaps = sorted.slice(1).map(([seconds], index) => seconds - (sorted[index]?.[0] ?? seconds));
  const longest = Math.max(0, ...gaps);
  const isToScale = gaps.every((gap) => (gap / longest) * LONGEST_GAP >= SHORTEST_GAP * 0.6);
  let y = TOP;
  let breakAt: number | null = null;
  const marks = sorted.map(([seconds, names], index) => {
    const gap = gaps[index - 1] ?? 0;
    if (index > 0) {
      const height = Math.max(SHORTEST_GAP, (gap / longest) * LONGEST_GAP);
      if (gap === longest && !isToScale && breakAt === null) breakAt = y + height / 2;
      y += height;
    }
    return { names, seconds, y };
  });
  return { marks, height: y + BOTTOM, breakAt };
}

/** Seconds for a unit of height where the rail has no two marks to go by. */
const PLAIN_SCALE = 60;

/** The moment at a height of the rail; above the first mark and below the last their nearest gap goes on. */
export function momentAt({ marks }: RailLayout, y: number): NumericDate {
  const at = Math.max(
    1,
    marks.findIndex((mark) => mark.y >= y),
  );
  const below = y > (marks.at(-1)?.y ?? 0) ? marks.length - 1 : at;
  const one = marks[below - 1];
  const other = marks[below];
  if (!one || !other) return Math.round((marks[0]?.seconds ?? 0) + (y - (marks[0]?.y ?? 0)) * PLAIN_SCALE);
  const scale = (other.seconds - one.seconds) / (other.y - one.y);
  return Math.round(one.seconds + (y - one.y) * scale);
}

/** The same rail with its now pulled to another height. */
export function withNowAt(layout: RailLayout, y: number, now: NumericDate): RailLayout {
  const others = layout.marks.flatMap((mark) => {
    const names = mark.names.filter((name) => name !== 'now');
    return names.length > 0 ? [{ ...mark, names }] : [];
  });
  const marks = [...others, { names: ['now'], seconds: now, y }].toSorted((one, other) => one.y - other.y);
  return { ...layout, marks };
}
