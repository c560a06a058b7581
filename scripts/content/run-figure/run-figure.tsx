/** Draws a whole run as a butterfly: both lanes mirror each other about their common time. */
import { HeadIcon, type HeadIconName } from '../../../src/components/drawings/head-icon.tsx';
import { Seal } from '../../../src/components/drawings/seal.tsx';
import { Ticket } from '../../../src/components/drawings/ticket.tsx';
import { Verdict } from '../../../src/components/drawings/verdict.tsx';
import type { Credential } from '../../../src/model/settings.ts';
import { STRAND_COLOURS } from '../diagram/colours.ts';
import { pathThrough, strandsAlong, type Point } from '../diagram/strands.ts';
import type { FigurePlan, LanePlan, Line, Rest, Spot } from './plan.ts';

const WIDTH = 400;
const TOP = 60;
/** Distance from the axis. */
const REACH: Readonly<Record<Spot, number>> = { attacker: 34, browser: 72, server: 136, back: 182 };
const ICONS: Readonly<Record<Credential, Readonly<Record<Spot, HeadIconName>>>> = {
  'session-id': { attacker: 'laptop', browser: 'browser', server: 'server', back: 'hanger' },
  jwt: { attacker: 'laptop', browser: 'browser', server: 'server', back: 'ledger' },
};
/** A credential's width: 43 and 338 octets, a little narrower than in the large diagrams. */
const CREDENTIAL = { 'session-id': 1.5, jwt: 9.4 } as const;

/** The first lane stands at the left of the axis, the second at its right. */
type Side = -1 | 1;
const sideOf = (index: number): Side => (index === 0 ? -1 : 1);

const xOf = (side: Side, spot: Spot): number => WIDTH / 2 + side * REACH[spot];

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
      {plan.lanes.map((lane, i) => (
        <Title key={lane.name} lane={lane} x={WIDTH / 2 + sideOf(i) * 104} />
      ))}
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
        {plan.lanes.map((lane, i) => (
          <LaneDrawing key={lane.name} side={sideOf(i)} plan={lane} bottom={plan.height} />
        ))}
        <path d={`M0 ${plan.height}h${WIDTH}`} strokeWidth="1.75" className="stroke-ink" />
        {plan.lanes.map(({ name, accepted }, i) => (
          <g key={name} transform={`translate(${xOf(sideOf(i), 'server')} ${plan.height})`}>
            <Verdict kind={accepted ? 'pass' : 'fail'} radius={12} />
          </g>
        ))}
      </g>
    </svg>
  );
}

/** The lane's name in the colours of its credential. */
function Title({ lane: { name, credential }, x }: { readonly lane: LanePlan; readonly x: number }) {
  const words = { x, y: 14, fontSize: 17, fontWeight: 600, textAnchor: 'middle' } as const;
  if (credential === 'session-id')
    return (
      <text {...words} className="fill-amber">
        {name}
      </text>
    );
  return (
    <text {...words}>
      <tspan className="fill-rose">{name.slice(0, 1)}</tspan>
      <tspan className="fill-violet">{name.slice(1, 2)}</tspan>
      <tspan className="fill-teal">{name.slice(2)}</tspan>
    </text>
  );
}

interface LaneProps {
  readonly side: Side;
  readonly plan: LanePlan;
  readonly bottom: number;
}

function LaneDrawing({ side, plan, bottom }: LaneProps) {
  const spots = Object.keys(REACH) as Spot[];
  const given = plan.lines.find((line) => line.carries !== null);
  return (
    <g fill="none">
      {spots.map((spot) => (
        <g key={spot}>
          <path d={`M${xOf(side, spot)} 0V${bottom}`} className="stroke-rule" />
          <g transform={`translate(${xOf(side, spot)} -20) scale(.78)`}>
            <HeadIcon name={ICONS[plan.credential][spot]} />
          </g>
        </g>
      ))}
      {plan.rests.map((rest) => (
        <Resting key={rest.spot} side={side} rest={rest} />
      ))}
      {plan.lines.map((line) => (
        <Travelling key={line.y0} side={side} line={line} />
      ))}
      {plan.seals.map((y) => (
        <g key={y} transform={`translate(${xOf(side, 'server')} ${y})`}>
          <Seal radius={8} />
        </g>
      ))}
      {plan.credential === 'session-id' && given && (
        <g transform={`translate(${xOf(side, 'server')} ${given.y0}) scale(.36)`}>
          <Ticket />
        </g>
      )}
    </g>
  );
}

function Resting({
  side,
  rest: { spot, what, y0, y1, ended },
}: {
  readonly side: Side;
  readonly rest: Rest;
}) {
  const x = xOf(side, spot);
  const path: readonly Point[] = [
    [x, y0],
    [x, y1],
  ];
  return (
    <g>
      {what === 'record' ? (
        <path d={pathThrough(path)} strokeWidth="1.25" strokeDasharray="2 4" className="stroke-ink2" />
      ) : (
        <CredentialLine kind={what} path={path} />
      )}
      {ended && <path d={`M${x - 8} ${y1}h16`} strokeWidth="3" className="stroke-ink" />}
    </g>
  );
}

function Travelling({
  side,
  line: { from, to, y0, y1, carries },
}: {
  readonly side: Side;
  readonly line: Line;
}) {
  const start: Point = [xOf(side, from), y0];
  const end: Point = [xOf(side, to), y1];
  // What stays turns the corner into the line on which it rests.
  const stays: readonly Point[] = to === 'server' ? [] : [[end[0], y1 + 7]];
  // What has rested at the attacker’s turns the corner out of it.
  const came: readonly Point[] = from === 'attacker' ? [[start[0], y0 - 7]] : [];
  const path = [...came, start, end, ...stays];
  if (carries) return <CredentialLine kind={carries} path={path} away={end[0] > start[0]} />;
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
  readonly kind: Credential;
  readonly path: readonly Point[];
  /** It goes to the right: the header then runs on its other side, so that it stays above. */
  readonly away?: boolean;
}

function CredentialLine({ kind, path, away = false }: CredentialProps) {
  if (kind === 'session-id')
    return (
      <path d={pathThrough(path)} strokeWidth={CREDENTIAL['session-id']} className="stroke-amber-fill" />
    );
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
