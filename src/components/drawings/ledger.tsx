export interface LedgerRow {
  readonly text: string;
  readonly struck?: boolean;
}

export interface LedgerProps {
  readonly width?: number;
  readonly rows: readonly LedgerRow[];
}

/** A table of rows, such as the refresh tokens: a bound book, 112 high about its centre. Shows the last four rows. */
export function Ledger({ width = 98, rows }: LedgerProps) {
  const r = width / 2;
  const lines = [0, 1, 2, 3, 4];
  const shown = rows.slice(-5);
  return (
    <g strokeWidth="1.4">
      <path
        d={`M${-r + 4}-52h${width}v112h${-width}z`}
        strokeWidth="1.2"
        className="fill-metal2 stroke-ink"
      />
      <rect x={-r} y="-56" width={width} height="112" rx="2" className="fill-glass stroke-ink" />
      <path d={`M${-r + 8}-56v112M${-r + 8}-38h${width - 8}`} strokeWidth="1" className="stroke-ink" />
      <path
        d={`M${-r + 16}-47h${width * 0.24}M${width * 0.1}-47h${width * 0.24}`}
        strokeWidth="2"
        opacity=".5"
        className="stroke-ink2"
      />
      {lines.map((line) => {
        const y = -38 + line * 18.6;
        const row = shown[line];
        return (
          <g key={line}>
            {row && (
              <>
                <rect x={-r + 8.5} y={y + 0.5} width={width - 9.2} height="18" className="fill-metal" />
                <rect x={-r + 8.5} y={y + 0.5} width="3" height="18" className="fill-line" />
                <text x={-r + 16} y={y + 13.5} fontSize={width < 80 ? 16 : 13} className="fill-ink font-mono">
                  {row.text}
                </text>
                {row.struck && (
                  <path d={`M${-r + 13} ${y + 9.5}h${width - 18}`} strokeWidth="1.3" className="stroke-ink" />
                )}
              </>
            )}
            <path
              d={`M${-r + 8} ${y + 18.6}h${width - 8}`}
              strokeWidth=".7"
              opacity=".35"
              className="stroke-ink"
            />
          </g>
        );
      })}
    </g>
  );
}
