import type { ReactNode } from 'react';

/** Web storage: a chest, 78 × 62 about its centre, whose upper drawer stands open when it holds something. */
export function Drawer({ children }: { readonly children?: ReactNode }) {
  if (!children) {
    return (
      <g>
        <path d="M-36-26h72v62h-72z" strokeWidth="1.4" className="fill-metal stroke-ink" />
        <path
          d="M-31-21h62v24h-62zM-31 8h62v23h-62z"
          fillOpacity=".5"
          strokeWidth="1"
          className="fill-glass stroke-ink"
        />
        <path d="M-8-11h16v4h-16zM-8 17h16v4h-16z" fill="none" strokeWidth="1.1" className="stroke-ink" />
      </g>
    );
  }
  return (
    <g>
      <path d="M-36-26h72v62h-72z" strokeWidth="1.4" className="fill-metal stroke-ink" />
      <path d="M-32-22h64v24h-64z" opacity=".16" className="fill-ink" />
      {children}
      <path d="M-39 4h78v24h-78z" strokeWidth="1.4" className="fill-metal stroke-ink" />
      <path d="M-9 14h18v4h-18z" fill="none" strokeWidth="1.2" className="stroke-ink" />
    </g>
  );
}
