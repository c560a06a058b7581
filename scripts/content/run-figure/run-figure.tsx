/** Draws a whole run as a butterfly: both lanes mirror each other about their common time. */
import { HeadIcon, type HeadIconName } from '../../../src/components/drawings/head-icon.tsx';
import { Seal } from '../../../src/components/drawings/seal.tsx';
import { Ticket } from '../../../src/components/drawings/ticket.tsx';
import { Verdict } from '../../../src/components/drawings/verdict.tsx';
import type { Lane } from '../../../src/model/settings.ts';
import { STRAND_COLOURS } from '../diagram/colours.ts';
import { pathThrough, strandsAlong, type Point } from '../diagram/strands.ts';
import type { FigurePlan, LanePlan, Line, Rest, Spot } from './plan.ts';

const WIDTH = 400;
const TOP = 60;
/** Distance from the axis. */
const REACH: Readonly<Record<Spot, number>> = { attacker: 34, browser: 72, server: 136, back: 182 };
const ICONS: Readonly<Record<Lane, Readonly<Record<Spot, HeadIconName>>>> = {
  session: { attacker: 'laptop', browser: 'browser', server: 'server', back: 'hanger' },
  jwt: { attacker: 'laptop', browser: 'browser', server: 'server', back: 'ledger' },
};
/** A credential's width: 43 and 338 octets, a little narrower than in the large diagrams. */
const CREDENTIAL = { session: 1.5, jwt: 9.4 } as const;

const xOf = (lane: Lane, spot: Spot): number => WIDTH / 2 + (lane === 'session' ? -1 : 1) * REACH[spot];

export interface RunFigureProps {
  readonly plan: FigurePlan;
  /** What the picture is, for those who cannot see it. */
  readonly title: string;
}

export function RunFigure({ plan, title }: RunFigureProps) {
  const height = TOP + plan.height + 20;
  return (
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      className="run-figure"
      role="img"
      aria-label={title}
    >
      <text
        x={WIDTH / 2 - 104}
        y="14"
        fontSize="17"
        fontWeight="600"
        textAnchor="middle"
        className="fill-amber"
      >
        Session
      </text>
      <text x={WIDTH / 2 + 104} y="14" fontSize="17" fontWeight="600" textAnchor="middle">
        <tspan className="fill-rose">J</tspan>
        <tspan className="fill-violet">W</tspan>
        <tspan className="fill-teal">T</tspan>
      </text>
      <g transform={`translate(0 ${TOP})`}>
        <rect width={WIDTH} height={plan.height} className="fill-past" />
        {plan.actions.map(({ name, y }, i) => (
          <g key={name}>
            {i > 0 && <path d={`M0 ${y + 2}h${WIDTH}`} className="stroke-hair" />}
            <text x={WIDTH / 2} y={y + 21} fontSize="14" textAnchor="middle" className="fill-ink2">
              {i + 1}
            </text>
          </g>
        ))}
        <LaneDrawing lane="session" plan={plan.lanes.session} bottom={plan.height} />
        <LaneDrawing lane="jwt" plan={plan.lanes.jwt} bottom={plan.height} />
        <path d={`M0 ${plan.height}h${WIDTH}`} strokeWidth="1.75" className="stroke-ink" />
        {(['session', 'jwt'] as const).map((lane) => (
          <g key={lane} transform={`translate(${xOf(lane, 'server')} ${plan.height})`}>
            <Verdict kind={plan.lanes[lane].accepted ? 'pass' : 'fail'} radius={12} />
          </g>
        ))}
      </g>
    </svg>
  );
}

interface LaneProps {
  readonly lane: Lane;
  readonly plan: LanePlan;
  readonly bottom: number;
}

function LaneDrawing({ lane, plan, bottom }: LaneProps) {
  const spots = Object.keys(REACH) as Spot[];
  const given = plan.lines.find((line) => line.carries !== null);
  return (
    <g fill="none">
      {spots.map((spot) => (
        <g key={spot}>
          <path d={`M${xOf(lane, spot)} 0V${bottom}`} className="stroke-rule" />
          <g transform={`translate(${xOf(lane, spot)} -20) scale(.78)`}>
            <HeadIcon name={ICONS[lane][spot]} />
          </g>
        </g>
      ))}
      {plan.rests.map((rest) => (
        <Resting key={rest.spot} lane={lane} rest={rest} />
      ))}
      {plan.lines.map((line) => (
        <Travelling key={line.y0} lane={lane} line={line} />
      ))}
      {plan.seals.map((y) => (
        <g key={y} transform={`translate(${xOf(lane, 'server')} ${y})`}>
          <Seal radius={8} />
        </g>
      ))}
      {lane === 'session' && given && (
        <g transform={`translate(${xOf(lane, 'server')} ${given.y0}) scale(.36)`}>
          <Ticket />
        </g>
      )}
    </g>
  );
}

function Resting({
  lane,
  rest: { spot, what, y0, y1, ended },
}: {
  readonly lane: Lane;
  readonly rest: Rest;
}) {
  const x = xOf(lane, spot);
  const path: readonly Point[] = [
    [x, y0],
    [x, y1],
  ];
  return (
    <g>
      {what === 'record' ? (
        <path d={pathThrough(path)} strokeWidth="1.25" strokeDasharray="2 4" className="stroke-ink2" />
      ) : (
        <Credential lane={what} path={path} />
      )}
      {ended && <path d={`M${x - 8} ${y1}h16`} strokeWidth="3" className="stroke-ink" />}
    </g>
  );
}

function Travelling({
  lane,
  line: { from, to, y0, y1, carries },
}: {
  readonly lane: Lane;
  readonly line: Line;
}) {
  const start: Point = [xOf(lane, from), y0];
  const end: Point = [xOf(lane, to), y1];
  // What stays turns the corner into the line on which it rests.
  const stays: readonly Point[] = to === 'server' ? [] : [[end[0], y1 + 7]];
  // What has rested at the attacker’s turns the corner out of it.
  const came: readonly Point[] = from === 'attacker' ? [[start[0], y0 - 7]] : [];
  const path = [...came, start, end, ...stays];
  if (carries) return <Credential lane={carries} path={path} away={end[0] > start[0]} />;
  const angle = (Math.atan2(end[1] - start[1], end[0] - start[0]) * 180) / Math.PI;
  return (
    <g className="stroke-ink3">
      <path d={pathThrough([start, end])} />
      <path
        d="M-6-3 0 0-6 3"
        strokeLinejoin="round"
        transform={`translate(${end[0]} ${end[1]}) rotate(${angle.toFixed(1)})`}
      />
    </g>
  );
}

interface CredentialProps {
  readonly lane: Lane;
  readonly path: readonly Point[];
  /** It goes to the right: the header then runs on its other side, so that it stays above. */
  readonly away?: boolean;
}

function Credential({ lane, path, away = false }: CredentialProps) {
  if (lane === 'session')
    return <path d={pathThrough(path)} strokeWidth={CREDENTIAL.session} className="stroke-amber-fill" />;
  return strandsAlong(path, CREDENTIAL.jwt, away ? 'left' : 'right').map((strand) => (
    <path
      key={strand.segment}
      d={strand.d}
      strokeWidth={strand.width}
      strokeLinejoin="round"
      className={STRAND_COLOURS[strand.segment]}
    />
  ));
}
