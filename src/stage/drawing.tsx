/** One drawing of the stage: with room, or small. */
import { useMemo } from 'react';
import type { Lane } from '#model/lane.ts';
import { AxisColumn } from './axis.tsx';
import { clockText } from '#model/wording/clock-text.ts';
import { DENSITIES } from './densities.ts';
import { LaneChart } from './lane-chart.tsx';
import { Pages } from './pages.tsx';
import type { Chart } from './layout.ts';
import { DENSE_ROWS, ROOMY_ROWS, type Row } from './rows.ts';
import type { StageProps } from './stage.tsx';
import { useDrawing } from './use-drawing.ts';

export interface DrawingProps extends StageProps {
  readonly density: 'roomy' | 'dense';
  /** It is the only one: it may move, and tell that it has landed. */
  readonly final: boolean;
}

const ASSUMED = { roomy: 620, dense: 350 } as const;

export function Drawing(props: DrawingProps) {
  const { density, final, runs, moments, motion, speed, widen, hold } = props;
  const both = runs.length > 1;
  const roomy = density === 'roomy';
  const butterfly = both && roomy;
  const { axis } = DENSITIES[density].lengths;
  const options = useMemo(
    () => ({
      density: DENSITIES[density],
      metrics: density === 'roomy' ? ROOMY_ROWS : DENSE_ROWS,
      widen,
    }),
    [density, widen],
  );
  const { stage, charts, plan, heights, common } = useDrawing({
    runs,
    moments,
    options,
    speed,
    hold,
    at: props.at,
    inset: butterfly ? 0 : axis,
    mirrored: butterfly && props.mirrored,
    assumed: ASSUMED[density] + (both || !roomy ? 0 : 756),
    animated: motion === 'animated' && final,
    onLanded: final ? props.onLanded : undefined,
  });
  const { rows, at, landed } = common;

  const chartOf = (chart: Chart) => (
    <LaneChart
      key={chart.lane.id}
      {...chart}
      {...common}
      heights={heights}
      moments={moments}
      plan={plan.lanes[chart.lane.id]}
      title={!both ? 'none' : butterfly ? 'wire' : 'above'}
      axisClass={butterfly ? 'hidden' : roomy ? 'stage-axis-left' : 'stage-axis-small'}
      label={labelOf(chart.lane, both, moments.length, rows[at])}
    />
  );
  const laneOf = (chart: Chart) =>
    both ? (
      <section key={chart.lane.id} aria-label={chart.lane.name} className="stage-lane-region">
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
              <AxisColumn {...common} width={axis} depth={heights.depth} time={timeOf(rows[landed])} />
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

const timeOf = (row: Row | undefined): string => (row ? clockText(row.ends) : '');

function labelOf({ name }: Lane, both: boolean, count: number, row: Row | undefined): string {
  const where = row ? `up to step ${row.moment.index + 1} of ${count}` : 'before the first step';
  const heading = row ? `, ${row.title}` : '';
  return `${both ? `${name}: ` : ''}chart of the run ${where}${heading}. Places are vertical lines, messages slanted ones.`;
}

/** Under the tag of now: the action, and where in the run we are. */
function NowWords({ row, count }: { readonly row: Row | undefined; readonly count: number }) {
  if (!row) return null;
  const { difference } = row;
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
