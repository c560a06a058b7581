/** A sequence diagram in the site's language: rails, slanted messages, credentials as wide as what they weigh. */
import { HeadIcon, type HeadIconName } from '../../../src/components/drawings/head-icon.tsx';
import { arrange, type Arrangement, type Kept, type Placed, type Rail } from './arrange.ts';
import type { CredentialWeights } from './credential-weights.ts';
import { Label } from './diagram-label.tsx';
import { carriedBy, MessageLine, Ribbon } from './message-line.tsx';
import { SIZES, type DiagramSize, type SizeName } from './sizes.ts';
import type { DiagramSource } from './source.ts';

export interface SequenceDrawingProps {
  readonly source: DiagramSource;
  readonly size: SizeName;
  readonly weights: CredentialWeights;
  /** Unique in the page; the names of title and description are made of it. */
  readonly id: string;
}

const ICONS: Readonly<Record<string, HeadIconName>> = {
  Browser: 'browser',
  Server: 'server',
  'Session store': 'hanger',
  'Refresh tokens': 'ledger',
  Site: 'server',
  Provider: 'server',
};

export function SequenceDrawing({ source, size: name, weights, id }: SequenceDrawingProps) {
  const size = SIZES[name];
  const plan = arrange(source, size);
  const weightOf = ({ mark }: Placed): number => {
    const carried = mark.type === 'message' ? carriedBy(mark) : null;
    return carried ? weights[carried].width : 0;
  };
  return (
    <svg
      viewBox={`0 0 ${plan.width} ${plan.height}`}
      width={plan.width}
      height={plan.height}
      className={`diagram diagram-${name}`}
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
      {plan.rails.map((rail) => (
        <Head key={rail.id} rail={rail} plan={plan} size={size} />
      ))}
      {plan.kept.map((kept) => (
        <Resting key={`${kept.x} ${kept.y0}`} kept={kept} weights={weights} />
      ))}
      {plan.placed.map((placed) => (
        <MessageLine key={placed.y0} placed={placed} rails={plan.rails} weights={weights} />
      ))}
      {plan.placed.map((placed) => (
        <Label key={placed.y0} placed={placed} size={size} weight={weightOf(placed)} />
      ))}
      <path d={`M0 ${plan.bottom}h${plan.width}`} strokeWidth="1.75" className="stroke-ink" />
    </svg>
  );
}

interface HeadProps {
  readonly rail: Rail;
  readonly plan: Arrangement;
  readonly size: DiagramSize;
}

function Head({ rail: { name, x, lines }, plan, size: { fontSize, lineHeight } }: HeadProps) {
  const icon = ICONS[name];
  return (
    <g>
      <path d={`M${x} ${plan.top}V${plan.bottom}`} className="stroke-rule" />
      {icon && (
        <g transform={`translate(${x} 14)`}>
          <HeadIcon name={icon} />
        </g>
      )}
      {lines.map((line, i) => (
        <text
          key={i}
          x={x}
          y={plan.top - 10 - (lines.length - 1 - i) * lineHeight}
          fontSize={fontSize}
          fontWeight="600"
          textAnchor="middle"
          className="fill-ink"
        >
          {line.map(({ text }) => text).join('')}
        </text>
      ))}
    </g>
  );
}

interface RestingProps {
  readonly kept: Kept;
  readonly weights: CredentialWeights;
}

/** Something rests here: its rail carries it until it is dropped. */
function Resting({ kept: { what, x, y0, y1, ended }, weights }: RestingProps) {
  return (
    <g fill="none">
      {what === 'jwt' ? (
        <Ribbon
          path={[
            [x, y0],
            [x, y1],
          ]}
          weight={weights.jwt}
          side={-1}
        />
      ) : (
        <path
          d={`M${x} ${y0}V${y1}`}
          strokeWidth={weights.session.width}
          strokeDasharray={what === 'record' ? '2 4' : undefined}
          className={what === 'record' ? 'stroke-ink2' : 'stroke-amber-fill'}
        />
      )}
      {ended && <path d={`M${x - 11} ${y1}h22`} strokeWidth="3.5" className="stroke-ink" />}
    </g>
  );
}
