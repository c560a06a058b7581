/** What every drawing of a run has in common: measure, lay out, fly. */
import { useMemo, useRef, type RefObject } from 'react';
import type { LaneRun } from '#model/trace/lane-run.ts';
import type { Moment } from '#model/trace/moment.ts';
import { frameAt, planOf, previousRow, type Frame, type Plan } from './frame.ts';
import { createAnimatedElements, type AnimatedElements } from './animated-elements.ts';
import { chartsOf, runLayoutOf, type Chart, type RunLayoutOptions } from './layout.ts';
import type { Row } from './rows.ts';
import { useAnimation } from './use-animation.ts';
import { useWidth } from './use-width.ts';
import type { Heights } from './heights.ts';

export interface DrawingInput {
  /** Kept by the caller from one render to the next. */
  readonly runs: readonly LaneRun[];
  readonly moments: readonly Moment[];
  readonly at: number;
  /** Kept by the caller from one render to the next. */
  readonly options: RunLayoutOptions;
  /** Width of an axis at the left of each chart. */
  readonly inset: number;
  readonly mirrored: boolean;
  /** Width of a chart until it has been measured. */
  readonly assumed: number;
  readonly animated: boolean;
  readonly speed: number;
  readonly hold?: number | undefined;
  readonly onLanded?: (() => void) | undefined;
}

/** What trails and axes share. */
export interface DrawingCommon {
  readonly rows: readonly Row[];
  readonly at: number;
  /** Index of the row drawn before `at`. */
  readonly before: number;
  /** The moment whose state is shown below the horizon. */
  readonly landed: number;
  /** RunLayout above the horizon before the step, and when it has landed. */
  readonly from: number;
  readonly to: number;
  readonly frame: Frame;
  readonly elements: AnimatedElements;
}

export interface DrawingOutput {
  /** Goes to the element around the charts. */
  readonly stage: RefObject<HTMLDivElement | null>;
  readonly charts: readonly Chart[];
  readonly plan: Plan;
  readonly heights: Heights;
  readonly common: DrawingCommon;
}

export function useDrawing(input: DrawingInput): DrawingOutput {
  const { runs, moments, options, inset, mirrored, assumed, animated, speed, hold, onLanded } = input;
  const at = Math.min(input.at, moments.length - 1);
  const stage = useRef<HTMLDivElement>(null);
  const width = useWidth(stage, '.stage-chart', assumed);
  const elements = useMemo(() => createAnimatedElements(), []);
  const heights = options.density.heights;
  const paper = useMemo(() => runLayoutOf(runs, moments, options), [runs, moments, options]);
  const charts = useMemo(() => chartsOf(paper, width, inset, mirrored), [paper, width, inset, mirrored]);
  const { rows } = paper;
  const plan = useMemo(() => planOf(rows, at, charts, heights), [rows, at, charts, heights]);
  const { landed, animating } = useAnimation({ at, plan, elements, animated, speed, hold, stage, onLanded });
  const frame = frameAt(plan, hold ?? (animating ? 0 : 1));
  const before = previousRow(rows, at)?.moment.index ?? -1;
  const common = { rows, at, before, landed, from: plan.from, to: plan.to, frame, elements };
  return { stage, charts, plan, heights, common };
}
