import type { ReactNode } from 'react';

/** The attacker's laptop, 88 × 54 about its centre: a mask on the screen, or the loot before it. */
export function Laptop({ children }: { readonly children?: ReactNode }) {
  return (
    <g strokeWidth="1.4">
      <rect x="-34" y="-30" width="68" height="46" rx="4" className="fill-ink stroke-ink" />
      <rect x="-29" y="-25" width="58" height="36" className="fill-paper" />
      <path d="M-44 16h88l-5 8h-78z" strokeLinejoin="round" className="fill-metal2 stroke-ink" />
      <path
        d="M-12-8c0-9 24-9 24 0v2h-24zM-16-5h32"
        fill="none"
        strokeWidth="1.6"
        strokeLinecap="round"
        className="stroke-ink"
      />
      <path d="M-8 0h5m6 0h5" strokeWidth="2.5" strokeLinecap="round" className="stroke-ink" />
      {children}
    </g>
  );
}
