/** One drawing of the stage: with room, or small. */
import { useMemo, useRef } from 'react';
import type { Lane } from '#model/settings.ts';
import { AxisColumn } from './axis.tsx';
import { fullTime } from './clock-text.ts';
import type { Density } from './columns.ts';
import { differenceOf } from './differences.ts';
import { frameAt, planOf, previousRow, type LaneGeometry } from './frame.ts';
import { createFrameParts } from './frame-parts.ts';
import { LaneChart } from './lane-chart.tsx';
import { Pages } from './pages.tsx';
import { chartsOf, paperOf, type Chart } from './paper.ts';
import type { Row } from './rows.ts';
import type { StageProps } from './stage.tsx';
import { useFlight } from './use-flight.ts';
import { useWidth } from './use-width.ts';
import { VERTICAL } from './vertical.ts';

export interface DrawingProps extends StageProps {
  readonly density: Density;
  /** It is the only one: it may move, and tell that it has landed. */
  readonly final: boolean;
}

/** Width of the axis between two charts, and of the one at the left of a small chart; the same in stage.css. */
const AXIS = 136;
const SMALL_AXIS = 56;
const ASSUMED = { roomy: 620, dense: 350 } as const;

export function Drawing({
  density,
  final,
  runs,
  moments,
  at: asked,
  mode,
  motion,
  mirrored,
  speed,
  widen,
  hold,
  onLanded,
}: DrawingProps) {
  const stage = useRef<HTMLDivElement>(null);
  const at = Math.min(asked, moments.length - 1);
  const both = mode === 'both';
  const roomy = density === 'roomy';
  const butterfly = both && roomy;
  const inset = butterfly ? 0 : roomy ? AXIS : SMALL_AXIS;
  const width = useWidth(stage, '.stage-chart', ASSUMED[density] + (both || !roomy ? 0 : 756));
  const parts = useMemo(() => createFrameParts(), []);
  const vertical = VERTICAL[density];

  const paper = useMemo(
    () => paperOf(runs, moments, mode, density, widen),
    [runs, moments, mode, density, widen],
  );
  const charts = useMemo(
    () => chartsOf(paper, width, inset, butterfly && mirrored),
    [paper, width, inset, butterfly, mirrored],
  );
  const { rows } = paper;
  const plan = useMemo(() => {
    const lanes: Partial<Record<Lane, LaneGeometry>> = {};
    for (const chart of charts) lanes[chart.lane] = chart;
    return planOf(rows, at, lanes, vertical);
  }, [rows, at, charts, vertical]);
  const animated = motion === 'animated' && final;
  const { landed, flying } = useFlight({
    at,
    plan,
    parts,
    animated,
    speed,
    hold,
    stage,
    onLanded: final ? onLanded : undefined,
  });
  const frame = frameAt(plan, hold ?? (flying ? 0 : 1));
  const before = previousRow(rows, at)?.moment.index ?? -1;

  const chartOf = (chart: Chart) => (
    <LaneChart
      key={chart.lane}
      {...chart}
      {...{ rows, at, before, landed, flying, frame, parts, vertical, moments }}
      to={plan.to}
      from={plan.from}
      plan={plan.lanes[chart.lane]}
      title={!both ? 'none' : butterfly ? 'wire' : 'above'}
      axisClass={butterfly ? 'hidden' : roomy ? 'stage-axis-left' : 'stage-axis-small'}
      label={labelOf(chart.lane, both, moments.length, rows[at])}
    />
  );
  const laneOf = (chart: Chart) =>
    both ? (
      <section
        key={chart.lane}
        aria-label={chart.lane === 'session' ? 'Session' : 'JWT'}
        className="stage-lane-region"
      >
        {chartOf(chart)}
      </section>
    ) : (
      chartOf(chart)
    );
  const [first, second] = charts;
  const className = `stage-${density} stage-${both ? 'both' : 'single'} ${final ? '' : 'stage-unmeasured'}`;
  if (butterfly && first && second)
    return (
      <div ref={stage} className={className}>
        {laneOf(first)}
        <div className="stage-axis">
          <p className="stage-heads stage-time">time ↓</p>
          <div className="stage-chart">
            <div className="stage-window-of-time">
              <AxisColumn
                rows={rows}
                at={at}
                from={plan.from}
                to={plan.to}
                parts={parts}
                frame={frame}
                width={AXIS}
                depth={vertical.depth}
                time={timeOf(rows[landed])}
              />
            </div>
            <NowWords row={rows[landed]} count={moments.length} />
          </div>
        </div>
        {laneOf(second)}
      </div>
    );
  return (
    <div ref={stage} className={className}>
      {both && !roomy ? <Pages>{charts.map(laneOf)}</Pages> : charts.map(laneOf)}
    </div>
  );
}

const timeOf = (row: Row | undefined): string => (row ? fullTime(row.ends) : '');

function labelOf(lane: Lane, both: boolean, count: number, row: Row | undefined): string {
  const name = lane === 'session' ? 'Session' : 'JWT';
  const where = row ? `up to step ${row.moment.index + 1} of ${count}` : 'before the first step';
  const heading = row ? `, ${row.title}` : '';
  return `${both ? `${name}: ` : ''}chart of the run ${where}${heading}. Places are vertical lines, messages slanted ones.`;
}

/** Under the tag of now: the action, and where in the run we are. */
function NowWords({ row, count }: { readonly row: Row | undefined; readonly count: number }) {
  if (!row) return null;
  const difference = differenceOf(row);
  return (
    <div className="stage-now">
      <b>{row.title}</b>
      <span>
        step {row.moment.index + 1} of {count}
      </span>
      {difference && <span className="text-ink">◆ {difference}</span>}
    </div>
  );
}
