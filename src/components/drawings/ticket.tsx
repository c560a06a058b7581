/** A coat-check ticket: the session identifier. 66 × 30 about its centre. */
export function Ticket({ number = '' }: { readonly number?: string }) {
  return (
    <g>
      <path
        d="M-33-15h66v9.5a5.5 5.5 0 0 0 0 11V15h-66V5.5a5.5 5.5 0 0 0 0-11z"
        strokeWidth="1.75"
        className="fill-amber-tint stroke-amber-fill"
      />
      <path d="M-14-12v25" strokeWidth="1.25" strokeDasharray="2 2.5" className="stroke-amber-fill" />
      <path
        d="M-26.5 5.5c0-4 2-5.5 4.5-5.5v-2.5a2 2 0 1 1 2 2"
        fill="none"
        strokeWidth="1.25"
        strokeLinecap="round"
        className="stroke-amber"
      />
      {number && (
        <text
          x="9.5"
          y="5.5"
          fontSize="16"
          fontWeight="500"
          textAnchor="middle"
          className="fill-amber font-mono"
        >
          {number}
        </text>
      )}
    </g>
  );
}
