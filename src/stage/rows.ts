/** Rows: where each moment lies on the paper. Not a linear time: a row is a moment, the clock is printed, waits are breaks. */
import { briefHeadingOf, headingOf } from '#model/actions/action-definitions.ts';
import type { EpochMilliseconds, Milliseconds } from '#model/clock.ts';
import type { LaneId } from '#model/lane.ts';
import type { LaneRun } from '#model/trace/lane-run.ts';
import type { Moment } from '#model/trace/moment.ts';
import type { Step } from '#model/trace/trace.ts';
import { differenceOf } from './differences.ts';
import { viewOf } from './events/event-views.ts';

export interface Row {
  readonly moment: Moment;
  readonly steps: Readonly<Record<LaneId, Step>>;
  /** On the paper, pixels from its beginning. */
  readonly top: number;
  readonly height: number;
  /** What its action is called. */
  readonly title: string;
  /** The same for an axis with little room. */
  readonly briefTitle: string;
  /** Name of the difference where the lanes do different things; empty where they do not. */
  readonly difference: string;
  /** The first row of an action; the title stands above the row. */
  readonly heading: boolean;
  /** Time that passes unseen before this row; 0 for none worth telling. */
  readonly gap: Milliseconds;
  /** Where the gap begins, and then the heading; both equal `top` without either. */
  readonly start: number;
  readonly rule: number;
  readonly begins: EpochMilliseconds;
  readonly ends: EpochMilliseconds;
  /** Lanes that had nothing to do in the drawn row before this one. */
  readonly waited: readonly LaneId[];
  /** When the drawn row before this one began. */
  readonly begunBefore: EpochMilliseconds | undefined;
}

export interface RowMetrics {
  readonly message: number;
  readonly lookUp: number;
  readonly work: number;
  readonly local: number;
  readonly wait: number;
  readonly heading: number;
  readonly gap: number;
  /** An action takes at least this much paper; 0 if it does not matter. */
  readonly block: number;
}

export const ROOMY_ROWS: RowMetrics = {
  message: 44,
  lookUp: 40,
  work: 36,
  local: 30,
  wait: 34,
  heading: 28,
  gap: 28,
  block: 0,
};
export const DENSE_ROWS: RowMetrics = {
  message: 38,
  lookUp: 34,
  work: 30,
  local: 26,
  wait: 30,
  heading: 26,
  gap: 26,
  block: 0,
};

/** Shorter pauses between two actions are not drawn as breaks. */
const GAP_WORTH_TELLING: Milliseconds = 900;

/** Lays the moments out down the paper. A moment without a step of these runs gets a row without height. */
export function rowsOf(
  moments: readonly Moment[],
  runs: readonly LaneRun[],
  metrics: RowMetrics,
): readonly Row[] {
  const rows: Row[] = [];
  let y = 0;
  let ended: EpochMilliseconds | undefined;
  let begunBefore: EpochMilliseconds | undefined;
  let heading = -1;
  let opened = -metrics.block;
  let waited: readonly LaneId[] = [];
  for (const moment of moments) {
    const steps: Record<LaneId, Step> = {};
    for (const { lane, trace } of runs) {
      const step = trace.steps[moment.steps[lane.id] ?? -1];
      if (step) steps[lane.id] = step;
    }
    const here = Object.values(steps);
    const [any] = here;
    const shown = any !== undefined;
    // One clock for both lanes: the later of the two, and it never goes back.
    const begins = Math.max(begunBefore ?? 0, ...here.map((step) => step.begins));
    const ends = Math.max(begins, ...here.map((step) => step.begins + step.takes));
    // A wait needs no heading: its break says how long.
    const waits = here.every((step) => step.event.type === 'clock-advanced');
    const opens = shown && !waits && moment.action !== heading;
    if (opens) heading = moment.action;
    const pause = shown && ended !== undefined ? begins - ended : 0;
    const gap = pause >= GAP_WORTH_TELLING ? pause : 0;
    if (opens) {
      y = Math.max(y, opened + metrics.block);
      opened = y;
    }
    const start = y;
    if (gap) y += metrics.gap;
    const rule = y;
    if (opens) y += metrics.heading;
    const title = any ? headingOf(any.action.action) : '';
    const briefTitle = any ? briefHeadingOf(any.action.action) : '';
    const difference = moment.differs ? differenceOf(here, runs[0]?.trace.places ?? []) : '';
    const height = shown ? Math.max(...here.map((step) => metrics[viewOf(step.event).size])) : 0;
    rows.push({
      moment,
      steps,
      title,
      briefTitle,
      difference,
      top: y,
      height,
      heading: opens,
      gap,
      start,
      rule,
      begins,
      ends,
      waited,
      begunBefore,
    });
    y += height;
    if (!shown) continue;
    [ended, begunBefore] = [ends, begins];
    waited = runs.map(({ lane }) => lane.id).filter((id) => !steps[id]);
  }
  return rows;
}

/** How far the paper has moved when a row has landed: its foot lies on the horizon. */
export const scrollAt = (rows: readonly Row[], index: number): number => {
  const row = rows[Math.min(index, rows.length - 1)];
  return row ? row.top + row.height : 0;
};

/** The rows that touch a stretch of paper, by bisection: a long run costs no more than a short one. */
export function rowsBetween(rows: readonly Row[], from: number, to: number): readonly Row[] {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const row = rows[middle];
    if (row && row.top + row.height < from) low = middle + 1;
    else high = middle;
  }
  let end = low;
  while (end < rows.length && (rows[end]?.start ?? Infinity) < to) end++;
  return rows.slice(low, end);
}
