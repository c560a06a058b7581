/** A sequence diagram in the site's language: rails, slanted messages, credentials as wide as what they weigh. */
import { HeadIcon, type HeadIconName } from '../../../src/components/drawings/head-icon.tsx';
import { arrange, railNamed, type Arrangement } from './arrange.ts';
import { Label } from './diagram-label.tsx';
import { MessageLine } from './message-line.tsx';
import type { Geometry, Rail, Size } from './geometry.ts';
import { SIZES } from './sizes.mjs';
import type { DiagramSource } from './source.ts';
import { pathThrough, strandsAlong } from './strands.ts';
import { CREDENTIAL_WIDTH, STRAND_COLOURS } from './colours.ts';

export interface SequenceDrawingProps {
  readonly geometry: Geometry;
  readonly source: DiagramSource;
  readonly size: Size;
  /** Unique in the page; the names of title and description are made of it. */
  readonly id: string;
}

const ICONS: Readonly<Record<string, HeadIconName>> = {
  Browser: 'browser',
  Server: 'server',
  'Session store': 'hanger',
  'Refresh tokens': 'ledger',
  Thief: 'laptop',
};

export function SequenceDrawing({ geometry, source, size, id }: SequenceDrawingProps) {
  const plan = arrange(geometry, source.effects, size);
  return (
    <svg
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      width={plan.width}
      height={plan.height}
      className={`diagram diagram-${size}`}
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
    >
      <title id={`${id}-title`}>{source.title}</title>
      <desc id={`${id}-description`}>{source.description}</desc>
      <rect
        y={plan.top}
        width={plan.width}
        height={plan.bottom - plan.top}
        className="fill-past"
        stroke="none"
      />
      {geometry.rails.map((rail) => (
        <Head key={rail.id} rail={rail} plan={plan} size={size} />
      ))}
      {plan.kept.map((kept) => (
        <Resting
          key={`${kept.rail} ${kept.y0}`}
          what={kept.what}
          x={railNamed(geometry.rails, kept.rail).x}
          y0={kept.y0}
          y1={kept.y1}
          ended={kept.ended}
        />
      ))}
      {plan.placed.map((placed) => (
        <MessageLine key={placed.y0} placed={placed} rails={geometry.rails} />
      ))}
      {plan.placed.map((placed) => (
        <Label key={placed.y0} placed={placed} rails={geometry.rails} size={size} />
      ))}
      <path d={`M0 ${plan.bottom}h${plan.width}`} strokeWidth="1.75" className="stroke-ink" />
    </svg>
  );
}

function Head({
  rail,
  plan,
  size,
}: {
  readonly rail: Rail;
  readonly plan: Arrangement;
  readonly size: Size;
}) {
  const { fontSize, lineHeight } = SIZES[size];
  const icon = ICONS[rail.label.join(' ')];
  return (
    <g>
      <path d={`M${rail.x} ${plan.top}V${plan.bottom}`} className="stroke-rule" />
      {icon && (
        <g transform={`translate(${rail.x} 14)`}>
          <HeadIcon name={icon} />
        </g>
      )}
      {rail.label.map((line, i) => (
        <text
          key={line}
          x={rail.x}
          y={plan.top - 10 - (rail.label.length - 1 - i) * lineHeight}
          fontSize={fontSize}
          fontWeight="600"
          textAnchor="middle"
          className="fill-ink"
        >
          {line}
        </text>
      ))}
    </g>
  );
}

interface RestingProps {
  readonly what: 'session' | 'jwt' | 'record';
  readonly x: number;
  readonly y0: number;
  readonly y1: number;
  readonly ended: boolean;
}

/** Something rests here: its rail carries it until it is dropped. */
function Resting({ what, x, y0, y1, ended }: RestingProps) {
  const path = [
    [x, y0],
    [x, y1],
  ] as const;
  return (
    <g fill="none">
      {what === 'jwt' ? (
        strandsAlong(path, CREDENTIAL_WIDTH.jwt).map((strand) => (
          <path
            key={strand.segment}
            d={strand.d}
            strokeWidth={strand.width}
            className={STRAND_COLOURS[strand.segment]}
          />
        ))
      ) : (
        <path
          d={pathThrough(path)}
          strokeWidth={CREDENTIAL_WIDTH.session}
          strokeDasharray={what === 'record' ? '2 4' : undefined}
          className={what === 'record' ? 'stroke-ink2' : 'stroke-amber-fill'}
        />
      )}
      {ended && <path d={`M${x - 11} ${y1}h22`} strokeWidth="3.5" className="stroke-ink" />}
    </g>
  );
}
