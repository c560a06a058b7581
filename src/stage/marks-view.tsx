/** Draws marks and rests; everything in the coordinates of the paper. */
import { Seal } from '#components/drawings/seal.tsx';
import { Ticket } from '#components/drawings/ticket.tsx';
import { Verdict } from '#components/drawings/verdict.tsx';
import type { Grid } from './columns.ts';
import type { LineWeight } from './line-weight.ts';
import type { Mark } from './mark.ts';
import { ribbonOf, type Point } from './ribbon.ts';
import type { Lifeline } from './lifelines.ts';

function Ribbon({
  points,
  weight,
  side,
}: {
  readonly points: readonly Point[];
  readonly weight: LineWeight;
  readonly side: 1 | -1;
}) {
  return ribbonOf(points, weight, side).map((d, i) => (
    <path key={weight.strands[i]?.className ?? i} d={d} className={weight.strands[i]?.className} />
  ));
}

/** A thin line with an arrow at its end. */
function Arrow({
  from: [x0, y0],
  to: [x1, y1],
  size = 8,
}: {
  readonly from: Point;
  readonly to: Point;
  readonly size?: number;
}) {
  const angle = Math.atan2(y1 - y0, x1 - x0);
  const barb = (turn: number) =>
    `${(x1 - size * Math.cos(angle + turn)).toFixed(1)} ${(y1 - size * Math.sin(angle + turn)).toFixed(1)}`;
  return (
    <path
      d={`M${x0} ${y0}L${x1} ${y1}M${barb(0.4)}L${x1} ${y1}L${barb(-0.4)}`}
      fill="none"
      strokeWidth="1.3"
      strokeLinejoin="round"
      className="stroke-ink3"
    />
  );
}

export function MarkShape({ mark, grid }: { readonly mark: Mark; readonly grid: Grid }) {
  const { side } = grid;
  switch (mark.type) {
    case 'message': {
      const from: Point = [grid.x(mark.from), mark.y0];
      const to: Point = [grid.x(mark.to), mark.y1];
      if (!mark.weight) return <Arrow from={from} to={to} />;
      const bent: Point[] = [from, to];
      if (mark.weight.strands.length > 1) {
        // Turns into the rail at the end where it rests, so that the strands run on without a break.
        if (grid.columnOf(mark.from) !== 'server' || mark.joins) bent.unshift([from[0], from[1] - 8]);
        if (grid.columnOf(mark.to) !== 'server') bent.push([to[0], to[1] + 8]);
      }
      return <Ribbon points={bent} weight={mark.weight} side={side} />;
    }
    case 'query': {
      const [x0, x1] = [grid.x(mark.from) + 6 * side, grid.x(mark.to)];
      if (!mark.returns) return <Arrow from={[x0, mark.y0]} to={[x1, mark.y1]} size={7} />;
      const turn = (mark.y0 + mark.y1) / 2;
      return (
        <>
          <Arrow from={[x0, mark.y0]} to={[x1, turn]} size={7} />
          <Arrow from={[x1, turn]} to={[x0, mark.y1]} size={7} />
        </>
      );
    }
    case 'work':
      return (
        <rect
          x={grid.x(mark.slot) - 5}
          y={mark.y0}
          width="10"
          height={mark.y1 - mark.y0}
          strokeWidth=".8"
          className={mark.heavy ? 'fill-metal2 stroke-ink3' : 'fill-metal stroke-ink3'}
        />
      );
    case 'dot':
      return (
        <circle
          cx={grid.x(mark.slot)}
          cy={mark.y}
          r={mark.loud ? 4.5 : 3}
          className={mark.loud ? 'fill-amber-fill' : 'fill-ink3'}
        />
      );
    case 'stamp':
      return (
        <g transform={`translate(${grid.x(mark.slot)} ${mark.y})`}>
          {mark.what !== 'fail' && <circle r="12" className="fill-past" />}
          {mark.what === 'ticket' && (
            <g transform="scale(.44)">
              <Ticket />
            </g>
          )}
          {mark.what === 'seal' && <Seal radius={9} />}
          {mark.what === 'fail' && <Verdict kind="fail" radius={9} />}
        </g>
      );
    case 'end': {
      const half = mark.wide ? 14 : 9;
      return (
        <path
          d={`M${grid.x(mark.slot) - half} ${mark.y}h${half * 2}`}
          strokeWidth="2.6"
          className="stroke-ink"
        />
      );
    }
    case 'wait':
      return (
        <path
          d={`M${grid.x(mark.slot)} ${mark.y0 + 3}V${mark.y1 - 3}`}
          strokeWidth="2"
          strokeDasharray="1 5"
          strokeLinecap="round"
          className="stroke-ink3"
        />
      );
    default:
      return null;
  }
}

/** A rest on its rail between two heights. */
export function LifelineShape({
  lifeline,
  grid,
  until,
}: {
  readonly lifeline: Lifeline;
  readonly grid: Grid;
  readonly until: number;
}) {
  const x = grid.x(lifeline.slot) + (lifeline.beside ? 11 * grid.side : 0);
  const to = Math.min(lifeline.to ?? Infinity, until);
  if (to <= lifeline.from) return null;
  if (lifeline.weight)
    return (
      <Ribbon
        points={[
          [x, lifeline.from],
          [x, to],
        ]}
        weight={lifeline.weight}
        side={grid.side}
      />
    );
  return (
    <path
      d={`M${x} ${lifeline.from}V${to}`}
      strokeWidth="1.4"
      strokeDasharray="2 4"
      className="stroke-ink3"
    />
  );
}
