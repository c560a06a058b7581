import type { ReactNode } from 'react';

export interface EnvelopeProps {
  /** Written on the front: a request line or a status code. */
  readonly label: string;
  /** Size of that, pixels. */
  readonly size?: number;
  /** Looks out of the open envelope. */
  readonly children?: ReactNode;
}

/** A message: an open envelope, 100 wide, its mouth 14 above the centre. */
export function Envelope({ label, size = 14, children }: EnvelopeProps) {
  return (
    <g strokeLinejoin="round">
      <path d="M-50-14L0-48 50-14z" strokeWidth="1.5" className="fill-(--envelope) stroke-(--envelope-ink)" />
      <path d="M-50-14L0-48 50-14z" opacity=".08" className="fill-(--envelope-ink)" />
      {children}
      <path
        d="M-50-14L0 14 50-14V34a3 3 0 0 1-3 3H-47a3 3 0 0 1-3-3z"
        strokeWidth="1.75"
        className="fill-(--envelope) stroke-(--envelope-ink)"
      />
      <path
        d="M-48.5 35.5L-10 8M48.5 35.5L10 8"
        strokeWidth="1"
        opacity=".4"
        className="stroke-(--envelope-ink)"
      />
      <text
        y="31"
        fontSize={size}
        fontWeight="600"
        textAnchor="middle"
        className="fill-(--envelope-ink) font-mono"
      >
        {label}
      </text>
    </g>
  );
}
