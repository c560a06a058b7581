/** The whole drawing but for time: rows and tracks (once per run), and the charts they are drawn into (once per width). */
import type { Lane } from '#model/lane.ts';
import type { LaneRun } from '#model/trace/lane-run.ts';
import type { Moment } from '#model/trace/moment.ts';
import { columnsOf, gridOf, type Column, type Grid } from './columns.ts';
import type { Density } from './density.ts';
import { rowsOf, type Row, type RowMetrics } from './rows.ts';
import { participantsOf, type Participants } from './places.ts';
import { laneLayoutOf, type LaneLayout } from './lane-layout.ts';

export interface RunLayout {
  readonly rows: readonly Row[];
  readonly lanes: readonly {
    readonly layout: LaneLayout;
    readonly participants: Participants;
  }[];
  readonly density: Density;
}

export interface Chart {
  readonly lane: Lane;
  readonly layout: LaneLayout;
  readonly columns: readonly Column[];
  readonly grid: Grid;
  readonly mirrored: boolean;
}

export interface RunLayoutOptions {
  readonly density: Density;
  readonly metrics: RowMetrics;
  /** Makes all lines wider alike. */
  readonly widen?: number | undefined;
}

/** Lays the runs of one or two lanes on paper. */
export function runLayoutOf(
  runs: readonly LaneRun[],
  moments: readonly Moment[],
  options: RunLayoutOptions,
): RunLayout {
  const { density, metrics, widen = 1 } = options;
  const rows = rowsOf(moments, runs, metrics);
  const present = participantsOf(runs, density.sparse);
  const lanes = runs.flatMap((run) => {
    const participants = present[run.lane.id];
    return participants
      ? [{ participants, layout: laneLayoutOf(run, rows, { factor: widen, terse: density.terse }) }]
      : [];
  });
  return { rows, lanes, density };
}

/**
 * The charts of a paper at a width of one chart; `inset` is the axis at its left.
 * Mirrored, the first of two is turned, so that both face the axis between them.
 */
export function chartsOf(
  paper: RunLayout,
  width: number,
  inset: number,
  mirrored: boolean,
): readonly Chart[] {
  return paper.lanes.map(({ layout, participants }, at) => {
    const columns = columnsOf(participants, paper.density);
    const turned = mirrored && at === 0 && paper.lanes.length > 1;
    return {
      lane: layout.run.lane,
      layout,
      columns,
      mirrored: turned,
      grid: gridOf(columns, width, paper.density, turned, inset),
    };
  });
}
