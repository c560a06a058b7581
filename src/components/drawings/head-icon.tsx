export type HeadIconName = 'browser' | 'server' | 'hanger' | 'ledger' | 'laptop';

/** Small signs over the columns, about 30 × 24 around their centres. */
export function HeadIcon({ name }: { readonly name: HeadIconName }) {
  return <g strokeWidth="1.4">{ICONS[name]}</g>;
}

const ICONS = {
  browser: (
    <>
      <rect x="-15" y="-11" width="30" height="22" rx="3" className="fill-glass stroke-ink" />
      <path d="M-15-5h30" strokeWidth="1.2" className="stroke-ink" />
      <path d="M-11.5-8h.01m3 0h.01m3 0h.01" strokeWidth="1.8" strokeLinecap="round" className="stroke-ink" />
    </>
  ),
  server: (
    <>
      <rect x="-11" y="-12" width="22" height="24" rx="2.5" className="fill-metal stroke-ink" />
      <path d="M-11-4h22M-11 4h22" strokeWidth="1.1" className="stroke-ink" />
      <path d="M-7-8h.01M-7 0h.01" strokeWidth="2" strokeLinecap="round" className="stroke-ink" />
      <path d="M-2-8h9" strokeWidth="2.2" strokeLinecap="round" className="stroke-ink" />
    </>
  ),
  hanger: (
    <path
      d="M0-5c5-1 5-7 0-7-3 0-4 3-4 3M0-5v3M0-2L-16 9c-2 1.5-1 4 1 4H15c2 0 3-2.5 1-4z"
      fill="none"
      strokeWidth="1.6"
      strokeLinejoin="round"
      strokeLinecap="round"
      className="stroke-ink"
    />
  ),
  ledger: <path d="M-12-12h24v24h-24zM-7-12v24M-3-5h12M-3 1h12M-3 7h8" className="fill-glass stroke-ink" />,
  laptop: (
    <>
      <rect x="-12" y="-10" width="24" height="16" rx="2" className="fill-ink" />
      <path d="M-16 8h32l-2 3h-28z" className="fill-ink" />
      <path d="M-5-2h.01M5-2h.01" strokeWidth="2.5" strokeLinecap="round" className="stroke-paper" />
    </>
  ),
} satisfies Record<HeadIconName, React.JSX.Element>;
