/** The stage: the run as a time-space chart. Everything on it is derived from the trace. */
import type { LaneRun } from '#model/trace/lane-run.ts';
import type { Moment } from '#model/trace/moment.ts';
import { Drawing } from './drawing.tsx';
import './sizes.css';
import './stage.css';
import './now-band.css';
import { useDensity } from './use-density.ts';

export interface StageProps {
  /** One lane, or two that are shown side by side. */
  readonly runs: readonly LaneRun[];
  readonly moments: readonly Moment[];
  /** Index of the moment that has landed: one more flies there, any other change cuts. */
  readonly at: number;
  /** A lens is open: the past folds to a short band. */
  readonly folded: boolean;
  readonly motion: 'animated' | 'discrete';
  /** The two charts mirror each other about the axis between them; else both read left to right. */
  readonly mirrored: boolean;
  /** 1 is normal. */
  readonly speed: number;
  /** Makes every line wider, for the back row. */
  readonly widen?: number;
  /** Holds the picture at this share of the way into `at`, 0 to 1: a single frame, for tests and pictures. */
  readonly hold?: number;
  readonly sentence?: string;
  /** The picture has reached `at`. */
  readonly onLanded?: () => void;
}

export function Stage(props: StageProps) {
  const density = useDensity(props.runs.length > 1 ? 2 : 1);
  const narrow = density !== 'roomy';
  const wide = density !== 'dense';
  // Before the page has been measured both drawings stand ready and the style sheet chooses.
  return (
    <div className="stage" data-folded={props.folded || undefined}>
      {wide && <Drawing {...props} density="roomy" final={!narrow} />}
      {narrow && <Drawing {...props} density="dense" final={!wide} />}
    </div>
  );
}
