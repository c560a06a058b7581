import { Key } from './key.tsx';

export interface ServerProps {
  readonly width?: number;
  /** A signing key hangs in its cabinet. */
  readonly hasKey: boolean;
  /** Something happens in it right now: its lamp burns. */
  readonly busy?: boolean;
}

/**
 * The server: a rack that takes letters. From the top: a slot with its lamp, a
 * grille, a row of lights, and a glass cabinet with what it keeps between two
 * requests: a key on a hook, or an empty hook. 112 high about its centre.
 */
export function Server({ width = 92, hasKey, busy = false }: ServerProps) {
  const r = width / 2;
  const inner = r - 10;
  const bars = Array.from({ length: Math.floor((inner * 2 - 6) / 5) }, (_, i) => -inner + 5 + i * 5);
  return (
    <g strokeLinejoin="round" strokeLinecap="round" strokeWidth="1.4">
      <path d={`M${-r + 10} 52v6M${r - 10} 52v6`} className="stroke-ink" />
      <rect x={-r} y="-56" width={width} height="108" rx="5" className="fill-metal stroke-ink" />
      <path d={`M${-r + 6}-55v106M${r - 6}-55v106`} strokeWidth="1" opacity=".35" className="stroke-ink" />
      <path
        d={[-44, -22, -7, 16, 40].map((y) => `M${-r + 3} ${y}h.01M${r - 3} ${y}h.01`).join('')}
        strokeWidth="2"
        className="stroke-ink"
      />
      <g strokeWidth="1" className="stroke-ink">
        <rect x={-inner} y="-52" width={inner * 2} height="20" rx="1.5" className="fill-metal2" />
        <rect x={-inner} y="-29" width={inner * 2} height="13" rx="1.5" className="fill-glass" />
        <rect x={-inner} y="-13" width={inner * 2} height="13" rx="1.5" className="fill-glass" />
        <rect x={-inner} y="4" width={inner * 2} height="44" rx="1.5" className="fill-now" />
      </g>
      <rect x={-inner + 15} y="-45" width={inner * 2 - 21} height="6" rx="3" className="fill-ink" />
      <path
        d={`M${-inner + 15}-36.5h${inner * 2 - 21}`}
        strokeWidth="1"
        opacity=".5"
        className="stroke-ink"
      />
      <circle
        cx={-inner + 8}
        cy="-42"
        r="3.2"
        strokeWidth="1.2"
        className={busy ? 'fill-ink stroke-ink' : 'fill-glass stroke-ink'}
      />
      {busy && (
        <path
          d={`M${-inner + 8}-47.5v-1.5M${-inner + 3.5}-45.5l-1-1M${-inner + 12.5}-45.5l1-1`}
          strokeWidth="1.1"
          className="stroke-ink"
        />
      )}
      <path
        d={bars.map((x) => `M${x}-26v7`).join('')}
        strokeWidth="1.6"
        opacity=".45"
        className="stroke-ink"
      />
      <path d={`M${-inner + 6}-6.5h.01m5 0h.01m5 0h.01`} strokeWidth="3" className="stroke-ink" />
      <path
        d={`M${inner - 28}-9H${inner - 5}M${inner - 28}-4H${inner - 5}`}
        strokeWidth="1"
        opacity=".45"
        className="stroke-ink"
      />
      <path d={`M${inner - 5} 23v6`} strokeWidth="2" className="stroke-ink" />
      <path d="M0 4v4.5a3 3 0 1 1-3 3" fill="none" strokeWidth="1.3" className="stroke-ink" />
      {hasKey && (
        <g transform="translate(0 27) scale(.9)">
          <Key />
        </g>
      )}
      {!hasKey && (
        <path
          d={`M${-inner + 9} 42L${-inner + 21} 30M${-inner + 9} 34l5-5`}
          strokeWidth="1"
          opacity=".3"
          className="stroke-ink"
        />
      )}
    </g>
  );
}
