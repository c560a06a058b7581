import { Key } from './key.tsx';

export interface ServerProps {
  readonly width?: number;
  /** A signing key hangs in its hatch. */
  readonly hasKey: boolean;
  /** Something happens in it right now: its lamp burns. */
  readonly busy?: boolean;
}

/**
 * The server: half rack, half ticket office. Above, the machine with its lamp;
 * a slot takes the envelopes; below, the hatch shows what it keeps between
 * two requests: a key on a hook, or an empty hook. 112 high about its centre.
 */
export function Server({ width = 92, hasKey, busy = false }: ServerProps) {
  const r = width / 2;
  const hatch = r - 15;
  return (
    <g strokeLinejoin="round" strokeWidth="1.4">
      <path d={`M${-r + 12} 52v6M${r - 12} 52v6`} strokeLinecap="round" className="stroke-ink" />
      <rect x={-r} y="-50" width={width} height="102" rx="4" className="fill-metal stroke-ink" />
      <path d={`M${-r - 4}-56h${width + 8}l-3 8H${-r - 1}z`} className="fill-metal2 stroke-ink" />
      <circle
        cx={-r + 13}
        cy="-38"
        r="3.6"
        strokeWidth="1.3"
        className={busy ? 'fill-ink stroke-ink' : 'fill-glass stroke-ink'}
      />
      {busy && (
        <path
          d={`M${-r + 6}-38h-2.500M${-r + 8}-43l-1.8-1.800M${-r + 18}-43l1.8-1.800M${-r + 20}-38h2.5`}
          strokeWidth="1.1"
          strokeLinecap="round"
          className="stroke-ink"
        />
      )}
      <path
        d={`M${-r + 28}-41H${r - 9}M${-r + 28}-37H${r - 9}M${-r + 28}-33H${r - 9}`}
        strokeWidth="1"
        opacity=".45"
        className="stroke-ink"
      />
      <path d={`M${-r}-27H${r}`} strokeWidth="1" className="stroke-ink" />
      <rect x={-hatch} y="-22" width={hatch * 2} height="6" rx="3" className="fill-ink" />
      <path
        d={`M${-hatch} 38V6a${hatch} ${Math.min(hatch, 18)} 0 0 1 ${hatch * 2} 0V38z`}
        strokeWidth="1.2"
        className="fill-now stroke-ink"
      />
      <path
        d="M0-11.500v5a3 3 0 1 1-3 3"
        transform="translate(0 1)"
        fill="none"
        strokeWidth="1.2"
        strokeLinecap="round"
        className="stroke-ink"
      />
      {hasKey && (
        <g transform="translate(0 15) scale(.98)">
          <Key />
        </g>
      )}
      <path
        d={`M${-hatch - 7} 38h${hatch * 2 + 14}l-3 6H${-hatch - 4}z`}
        strokeWidth="1.2"
        className="fill-metal2 stroke-ink"
      />
    </g>
  );
}
