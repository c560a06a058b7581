/** A whole run as one small picture without words or motion: an SVG by itself, as a text shows it. */
import { HeadIcon } from '#components/drawings/head-icon.tsx';
import { Verdict } from '#components/drawings/verdict.tsx';
import type { Lane } from '#model/lane.ts';
import type { LaneTrace } from '#model/trace/lane-run.ts';
import { placeOf } from '#model/trace/place.ts';
import { chartsOf, runLayoutOf, type Chart } from '../layout.ts';
import type { Mark } from '../mark.ts';
import { marksOf } from '../marks.ts';
import { LifelineShape, MarkShape } from '../marks-view.tsx';
import { headIconOf } from '../place-names.ts';
import type { Row } from '../rows.ts';
import { verdictOf } from './copy-verdict.ts';
import { FIGURE } from './densities.ts';
import { fittedRows } from './fitted-rows.ts';
import { FIGURE_WIDTH } from './sizes.ts';
import { wholeRunOf } from './whole-run.ts';

export interface RunFigureProps {
  readonly traces: readonly LaneTrace[];
  /** What the picture is, for those who cannot see it. */
  readonly title: string;
}

/** Two lanes mirror each other about the numbers of the actions; it ends with the first use of the copy. */
export function RunFigure({ traces, title }: RunFigureProps) {
  const { past, present, heads, axis } = FIGURE.lengths;
  const run = wholeRunOf(traces);
  const layout = runLayoutOf(run.runs, run.moments, { density: FIGURE, metrics: fittedRows(run, past) });
  const width = (FIGURE_WIDTH - axis) / 2;
  const charts = chartsOf(layout, width, 0, true);
  const leftOf = (at: number) => at * (width + axis);
  const openings = layout.rows.filter((row) => row.heading);
  const height = heads + past + present;
  return (
    <svg
      viewBox={`0 0 ${FIGURE_WIDTH} ${height}`}
      width={FIGURE_WIDTH}
      height={height}
      className="run-figure"
      role="img"
      aria-label={title}
    >
      <g transform={`translate(0 ${heads})`}>
        <rect width={FIGURE_WIDTH} height={past} className="fill-past" />
        {openings.map((row, i) => (
          <g key={row.moment.index}>
            {i > 0 && <path d={`M0 ${row.rule}h${FIGURE_WIDTH}`} className="stroke-hair" />}
            <text
              x={FIGURE_WIDTH / 2}
              y={row.rule + 19}
              fontSize="14"
              textAnchor="middle"
              className="fill-ink2"
            >
              {i + 1}
            </text>
          </g>
        ))}
        {charts.map((chart, i) => (
          <g key={chart.lane.id} transform={`translate(${leftOf(i)} 0)`}>
            <LaneFigure chart={chart} rows={layout.rows} />
          </g>
        ))}
        <path d={`M0 ${past}h${FIGURE_WIDTH}`} strokeWidth="1.75" className="stroke-ink" />
        {charts.map(({ lane, layout: { run: laneRun }, grid }, i) => {
          const verdict = verdictOf(laneRun.trace);
          return (
            verdict && (
              <g key={lane.id} transform={`translate(${leftOf(i) + grid.x(verdict.server)} ${past})`}>
                <Verdict kind={verdict.accepted ? 'pass' : 'fail'} radius={12} />
              </g>
            )
          );
        })}
      </g>
    </svg>
  );
}

interface LaneFigureProps {
  readonly chart: Chart;
  readonly rows: readonly Row[];
}

function LaneFigure({ chart: { lane, layout, grid }, rows }: LaneFigureProps) {
  const { past, heads } = FIGURE.lengths;
  const { places } = layout.run.trace;
  const marks = rows.flatMap((row) => marksOf(layout, row));
  const drawn = (mark: Mark, i: number) => <MarkShape key={i} mark={mark} grid={grid} />;
  return (
    <>
      <text x={grid.width / 2} y={14 - heads} fontSize="17" fontWeight="600" textAnchor="middle">
        <LaneLetters lane={lane} />
      </text>
      {grid.rails.map((slot) => (
        <g key={slot}>
          <path d={`M${grid.x(slot)} 0V${past}`} className="stroke-rule" />
          <g transform={`translate(${grid.x(slot)} -20) scale(.78)`}>
            <HeadIcon name={headIconOf(placeOf(places, slot)) ?? 'browser'} />
          </g>
        </g>
      ))}
      {layout.lifelines.map((lifeline) => (
        <LifelineShape
          key={`${lifeline.slot} ${lifeline.key} ${lifeline.from}`}
          lifeline={lifeline}
          grid={grid}
          until={past}
        />
      ))}
      {marks.filter(({ type }) => type !== 'end').map(drawn)}
      {marks.filter(({ type }) => type === 'end').map(drawn)}
    </>
  );
}

/** The lane's name in the colours of its credential. */
function LaneLetters({ lane: { name, settings } }: { readonly lane: Lane }) {
  if (settings.credential === 'session-id') return <tspan className="fill-amber">{name}</tspan>;
  if (!name.startsWith('JWT')) return <tspan className="fill-ink">{name}</tspan>;
  return (
    <>
      <tspan className="fill-rose">J</tspan>
      <tspan className="fill-violet">W</tspan>
      <tspan className="fill-teal">T</tspan>
      <tspan className="fill-ink">{name.slice(3)}</tspan>
    </>
  );
}
