import type { ReactNode } from 'react';

/** The cookie jar, 64 × 69 about its centre; what it holds stands inside. */
export function Jar({ children }: { readonly children?: ReactNode }) {
  return (
    <g strokeWidth="1.4">
      <path d="M-26-32h52v7h-52z" strokeLinejoin="round" className="fill-metal2 stroke-ink" />
      <path
        d="M-22-25v4c0 5-10 6-10 16V30a7 7 0 0 0 7 7h50a7 7 0 0 0 7-7V-5c0-10-10-11-10-16v-4"
        fillOpacity=".6"
        className="fill-glass stroke-ink"
      />
      {children}
      <path
        d="M-26-3c-1 8-1 20 0 29"
        fill="none"
        strokeWidth="1.25"
        strokeLinecap="round"
        opacity=".28"
        className="stroke-ink"
      />
    </g>
  );
}
