/** The whole drawing but for time: rows and tracks (once per run), and the charts they are drawn into (once per width). */
import type { Lane } from '#model/settings.ts';
import type { Moment } from '#model/trace/moment.ts';
import { columnsOf, gridOf, type Column, type Density, type Grid } from './columns.ts';
import { rowsOf, type Row, type RowMetrics } from './rows.ts';
import { castsOf, type Cast, type Runs } from './slots.ts';
import { trackOf, type Track } from './track.ts';

export interface Paper {
  readonly rows: readonly Row[];
  readonly lanes: readonly { readonly lane: Lane; readonly track: Track; readonly cast: Cast }[];
  readonly density: Density;
}

export interface Chart {
  readonly lane: Lane;
  readonly track: Track;
  readonly columns: readonly Column[];
  readonly grid: Grid;
  readonly mirrored: boolean;
}

export type Mode = 'session' | 'jwt' | 'both';

export interface PaperOptions {
  readonly density: Density;
  readonly metrics: RowMetrics;
  /** Fewer and plainer words, and no waiting: a picture to be seen, not read. */
  readonly terse?: boolean;
  /** Makes all lines wider alike. */
  readonly widen?: number | undefined;
}

/** Lays the runs of a mode on paper. */
export function paperOf(runs: Runs, moments: readonly Moment[], mode: Mode, options: PaperOptions): Paper {
  const { density, metrics, terse = false, widen = 1 } = options;
  const rows = rowsOf(moments, runs, metrics);
  const shown: Partial<Record<Lane, NonNullable<Runs[Lane]>>> = {};
  for (const lane of ['session', 'jwt'] as const) {
    const run = runs[lane];
    if (run && (mode === 'both' || mode === lane)) shown[lane] = run;
  }
  const casts = castsOf(shown, density !== 'roomy');
  const lanes = (Object.keys(shown) as Lane[]).flatMap((lane) => {
    const run = shown[lane];
    const cast = casts[lane];
    return run && cast ? [{ lane, cast, track: trackOf(lane, run, rows, { factor: widen, terse }) }] : [];
  });
  return { rows, lanes, density };
}

/** The charts of a paper at a width of one chart; `inset` is the axis at its left. */
export function chartsOf(paper: Paper, width: number, inset: number, mirrored: boolean): readonly Chart[] {
  return paper.lanes.map(({ lane, track, cast }) => {
    const columns = columnsOf(cast, paper.density);
    const turned = mirrored && lane === 'session';
    return {
      lane,
      track,
      columns,
      mirrored: turned,
      grid: gridOf(columns, width, paper.density, turned, inset),
    };
  });
}
