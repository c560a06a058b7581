import { Coat } from './coat.tsx';

export interface CloakroomProps {
  readonly width?: number;
  /** The row above the rail; none: nothing hangs here for Alice. */
  readonly row?: string | undefined;
  /** A plain hanger without a coat: a row that knows nobody yet. */
  readonly anonymous?: boolean;
}

/** The session store: a ledger row over a rail with three hooks. The coat hangs while the row lives. 112 high. */
export function Cloakroom({ width = 98, row, anonymous = false }: CloakroomProps) {
  const r = width / 2;
  const k = width < 80 ? 0.9 : 1.16;
  return (
    <g strokeWidth="1.4">
      <path
        d={`M${-r + 4}-52h${width}v112h${-width}z`}
        strokeWidth="1.2"
        className="fill-metal2 stroke-ink"
      />
      <rect x={-r} y="-56" width={width} height="112" rx="2" className="fill-glass stroke-ink" />
      {row ? (
        <>
          <rect
            x={-r + 0.7}
            y="-55.3"
            width={width - 1.4}
            height="24"
            className={anonymous ? 'fill-metal' : 'fill-amber-tint'}
          />
          <text
            y="-39"
            fontSize={width < 80 ? 16 : 13}
            fontWeight="500"
            textAnchor="middle"
            className={anonymous ? 'fill-ink2 font-mono' : 'fill-amber font-mono'}
          >
            {row}
          </text>
        </>
      ) : (
        <path
          d={`M${-r + 14}-43h${width - 28}`}
          strokeWidth="1.2"
          strokeDasharray="3 3"
          className="stroke-ink2"
        />
      )}
      <path d={`M${-r}-31h${width}`} strokeWidth="1" className="stroke-ink" />
      <path
        d={`M${-r + 6}-23h${width - 12}`}
        strokeWidth="2.2"
        strokeLinecap="round"
        className="stroke-ink"
      />
      {[-width * 0.34, 0, width * 0.34].map((x) => (
        <path
          key={x}
          d={`M${x}-23v5a3 3 0 1 1-3 3`}
          fill="none"
          strokeWidth="1.2"
          strokeLinecap="round"
          className="stroke-ink"
        />
      ))}
      {row && !anonymous && (
        <g transform={`translate(0 ${-19 + 31 * k}) scale(${k})`}>
          <Coat />
        </g>
      )}
      {row && anonymous && (
        <path
          d="M0-10l-22 16c-2 1.5-1 4 1 4h42c2 0 3-2.5 1-4z"
          fill="none"
          strokeLinejoin="round"
          className="stroke-ink"
        />
      )}
    </g>
  );
}
