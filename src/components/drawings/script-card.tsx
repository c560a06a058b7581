import type { ReactNode } from 'react';

/** Page memory: a card between two braces, 72 × 62 about its centre. Nothing in it survives a reload. */
export function ScriptCard({ children }: { readonly children?: ReactNode }) {
  return (
    <g>
      <path
        d="M-30-26h60v62h-60z"
        strokeWidth="1.2"
        strokeDasharray="4 3"
        className="fill-glass stroke-ink2"
      />
      {children}
      <path
        d="M-27-20c-6 0-6 3-6 8s0 10-5 13c5 3 5 8 5 13s0 10 6 10M27-20c6 0 6 3 6 8s0 10 5 13c-5 3-5 8-5 13s0 10-6 10"
        fill="none"
        strokeWidth="1.6"
        strokeLinecap="round"
        className="stroke-ink"
      />
    </g>
  );
}
