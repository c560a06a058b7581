/** The whole drawing but for time: rows and tracks (once per run), and the charts they are drawn into (once per width). */
import type { Lane } from '#model/settings.ts';
import type { Moment } from '#model/trace/moment.ts';
import { columnsOf, gridOf, type Column, type Density, type Grid } from './columns.ts';
import { rowsOf, type Row, type RowMetrics } from './rows.ts';
import { participantsOf, type Participants, type Runs } from './places.ts';
import { laneLayoutOf, type LaneLayout } from './lane-layout.ts';

export interface RunLayout {
  readonly rows: readonly Row[];
  readonly lanes: readonly {
    readonly lane: Lane;
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

export type Mode = 'session' | 'jwt' | 'both';

export interface RunLayoutOptions {
  readonly density: Density;
  readonly metrics: RowMetrics;
  /** Fewer and plainer words, and no waiting: a picture to be seen, not read. */
  readonly terse?: boolean;
  /** Makes all lines wider alike. */
  readonly widen?: number | undefined;
}

/** Lays the runs of a mode on paper. */
export function runLayoutOf(
  runs: Runs,
  moments: readonly Moment[],
  mode: Mode,
  options: RunLayoutOptions,
): RunLayout {
  const { density, metrics, terse = false, widen = 1 } = options;
  const rows = rowsOf(moments, runs, metrics);
  const shown: Partial<Record<Lane, NonNullable<Runs[Lane]>>> = {};
  for (const lane of ['session', 'jwt'] as const) {
    const run = runs[lane];
    if (run && (mode === 'both' || mode === lane)) shown[lane] = run;
  }
  const present = participantsOf(shown, density !== 'roomy');
  const lanes = (Object.keys(shown) as Lane[]).flatMap((lane) => {
    const run = shown[lane];
    const participants = present[lane];
    return run && participants
      ? [{ lane, participants, layout: laneLayoutOf(lane, run, rows, { factor: widen, terse }) }]
      : [];
  });
  return { rows, lanes, density };
}

/** The charts of a paper at a width of one chart; `inset` is the axis at its left. */
export function chartsOf(
  paper: RunLayout,
  width: number,
  inset: number,
  mirrored: boolean,
): readonly Chart[] {
  return paper.lanes.map(({ lane, layout, participants }) => {
    const columns = columnsOf(participants, paper.density);
    const turned = mirrored && lane === 'session';
    return {
      lane,
      layout,
      columns,
      mirrored: turned,
      grid: gridOf(columns, width, paper.density, turned, inset),
    };
  });
}
