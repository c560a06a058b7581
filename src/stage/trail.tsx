/** The chart of one lane: rails, the trail of what has happened, the horizon, and what runs on below it. */
import { useId } from 'react';
import type { Lane } from '#model/lane.ts';
import type { PlaceId } from '#model/trace/place.ts';
import { AxisMarks, NowTag } from './axis.tsx';
import { clockText } from '#model/wording/clock-text.ts';
import type { Grid } from './columns.ts';
import { labelsOf, type Label } from './labels.ts';
import { marksOf } from './marks.ts';
import { MarkShape, LifelineShape } from './marks-view.tsx';
import { rowsBetween } from './rows.ts';
import type { Lifeline } from './lifelines.ts';
import type { LaneLayout } from './lane-layout.ts';
import type { DrawingCommon } from './use-drawing.ts';
import { REACH, type Heights } from './heights.ts';

export interface TrailProps extends DrawingCommon {
  readonly lane: Lane;
  /** The picture in words. */
  readonly label: string;
  readonly layout: LaneLayout;
  readonly grid: Grid;
  readonly heights: Heights;
}

export function Trail({
  lane,
  label,
  rows,
  at,
  before,
  landed,
  to,
  from,
  layout,
  grid,
  heights,
  frame,
  elements,
}: TrailProps) {
  const id = useId();
  const { width, inset } = grid;
  const small = grid.density.smallAxis;
  const seen = rowsBetween(rows, from - REACH, to).filter((row) => row.moment.index <= at && row.height > 0);
  const lifelines = layout.lifelines.filter(
    (lifeline) => lifeline.from < to && (lifeline.to ?? Infinity) > from - REACH,
  );
  const occupied = (slot: PlaceId, y: number) =>
    lifelines.some(
      (lifeline) => lifeline.slot === slot && lifeline.from <= y && (lifeline.to ?? Infinity) >= y,
    );
  const drawn = seen.map((row) => {
    const marks = marksOf(layout, row);
    return { row, marks, labels: labelsOf(marks, grid, occupied) };
  });
  const now = rows[landed];
  const clip = { x: 0, y: -REACH, width, height: REACH, viewBox: `0 ${-REACH} ${width} ${REACH}` };
  const paper = { ref: elements.ref('paper'), ...frame['paper'] };
  return (
    <svg
      viewBox={`0 ${-REACH} ${width} ${REACH + heights.depth}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={label}
      className="stage-svg"
    >
      <defs>
        <linearGradient id={`${id}age`} gradientUnits="userSpaceOnUse" x1="0" y1={-heights.age} x2="0" y2="0">
          <stop offset="0" stopOpacity={heights.sheet} className="[stop-color:var(--past)]" />
          <stop offset=".5" stopOpacity={heights.sheet * 0.74} className="[stop-color:var(--past)]" />
          <stop offset=".82" stopOpacity="0" className="[stop-color:var(--past)]" />
        </linearGradient>
        <clipPath id={`${id}newest`}>
          <rect
            y="-1000000"
            height="2000000"
            ref={elements.ref(`${lane.id}.newest`)}
            {...frame[`${lane.id}.newest`]}
          />
        </clipPath>
        <clipPath id={`${id}older`}>
          <rect
            y="-1000000"
            height="2000000"
            ref={elements.ref(`${lane.id}.older`)}
            {...frame[`${lane.id}.older`]}
          />
        </clipPath>
      </defs>
      {grid.rails.map((slot) => (
        <path
          key={slot}
          d={`M${grid.x(slot)} ${-REACH}V${heights.top}`}
          strokeWidth="1.2"
          className="stroke-rule"
        />
      ))}
      <svg {...clip}>
        <g {...paper}>
          {drawn
            .filter(({ row }) => row.heading || !layout.terse)
            .map(({ row }) => (
              <path
                key={row.moment.index}
                d={`M${inset} ${row.rule}H${width}`}
                strokeWidth="1"
                className={row.heading ? 'stroke-rule' : 'stroke-hair'}
              />
            ))}
          {drawn.map(({ row, marks }) =>
            marks.map(
              (mark) => mark.type === 'work' && <MarkShape key={row.moment.index} mark={mark} grid={grid} />,
            ),
          )}
          {lifelines.map((lifeline) => (
            <LifelineShape
              key={`${lifeline.slot} ${lifeline.key} ${lifeline.from}`}
              lifeline={lifeline}
              grid={grid}
              until={to + 4}
            />
          ))}
          {drawn.map(({ row, marks }) => {
            const own = row.moment.index === at ? 'newest' : row.moment.index === before ? 'older' : '';
            return (
              <g key={row.moment.index} clipPath={own && `url(#${id}${own})`}>
                {marks.map((mark, i) =>
                  mark.type === 'work' ||
                  mark.type === 'end' ||
                  (mark.type === 'wait' && occupied(mark.slot, mark.y1)) ? null : (
                    <MarkShape key={`${mark.type} ${i}`} mark={mark} grid={grid} />
                  ),
                )}
              </g>
            );
          })}
        </g>
        <rect x={inset} y={-REACH} width={width - inset} height={REACH} fill={`url(#${id}age)`} />
        <g {...paper}>
          {inset > 0 && <AxisMarks rows={seen} newest={at} place="left" width={inset} small={small} />}
          {drawn.map(({ row, marks }) =>
            marks.map(
              (mark) => mark.type === 'end' && <MarkShape key={row.moment.index} mark={mark} grid={grid} />,
            ),
          )}
          {drawn.map(({ row, labels }) => {
            const own = row.moment.index === at ? 'newest' : row.moment.index === before ? 'older' : '';
            return (
              <g
                key={row.moment.index}
                {...(own && {
                  ref: elements.ref(`${lane.id}.${own}-words`),
                  ...frame[`${lane.id}.${own}-words`],
                })}
              >
                {labels.map((text) => (
                  <LabelText key={text.text} label={text} />
                ))}
              </g>
            );
          })}
        </g>
      </svg>
      <path d={`M0 0H${width}`} strokeWidth="2" className="stroke-ink" />
      <Stubs lifelines={layout.lifelines} landed={landed} grid={grid} heights={heights} />
      {inset > 0 && <NowTag width={inset} small={small} time={now ? clockText(now.ends) : ''} />}
    </svg>
  );
}

/** What rests now runs on below the horizon, into the thing that holds it. */
function Stubs({
  lifelines,
  landed,
  grid,
  heights,
}: {
  readonly lifelines: readonly Lifeline[];
  readonly landed: number;
  readonly grid: Grid;
  readonly heights: Heights;
}) {
  return lifelines
    .filter(
      ({ slot, since, until = Infinity }) =>
        grid.columnOf(slot) !== 'server' && since <= landed && until > landed,
    )
    .map((lifeline) => (
      <LifelineShape
        key={`${lifeline.slot} ${lifeline.key}`}
        lifeline={{ ...lifeline, from: 1, to: heights.top + 2 }}
        grid={grid}
        until={Infinity}
      />
    ));
}

const TONES = { ink: 'fill-ink', ink2: 'fill-ink2', ink3: 'fill-ink3', amber: 'fill-amber' } as const;

function LabelText({ label }: { readonly label: Label }) {
  const { x, y, angle } = label;
  return (
    <text
      x={x}
      y={y}
      fontSize={label.size}
      textAnchor={label.anchor}
      transform={angle ? `rotate(${angle.toFixed(2)} ${x} ${y})` : undefined}
      className={`stage-halo ${TONES[label.tone]} ${label.mono ? 'font-mono' : ''}`}
    >
      {label.text}
    </text>
  );
}
