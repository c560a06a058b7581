import { Seal } from './seal.tsx';

/** A sealed travel document in three parts: the JWT. 50 × 66 about its centre. */
export function SealedDocument() {
  return (
    <g>
      <path
        d="M-25-33h39l11 11v55h-50z"
        strokeWidth="1.4"
        strokeLinejoin="round"
        className="fill-glass stroke-ink"
      />
      <path d="M14-33v11h11" fill="none" strokeWidth="1.1" strokeLinejoin="round" className="stroke-ink" />
      <path d="M-20-28h30v9h-30z" className="fill-rose-fill" />
      <path
        d="M-20-14h40v3.5h-40zM-20-7.5h40v3.5h-40zM-20-1h40v3.5h-40zM-20 5.5h28v3.5h-28z"
        className="fill-violet-fill"
      />
      <path
        d="M-1 26l-4 12 6-2.5 3.5 4.5 2.5-13zM7 26l4 12-5.5-2.5-3 4.5-2.5-13z"
        opacity=".75"
        className="fill-teal"
      />
      <g transform="translate(3 22)">
        <Seal />
      </g>
    </g>
  );
}
