/** The folded corner of a sheet. */
export function Fold() {
  return (
    <svg className="fold" viewBox="0 0 40 40" aria-hidden="true">
      <path d="M0 0l40 40V0z" className="fill-paper" />
      <path d="M0 0v40h40z" className="fill-metal stroke-ink" strokeWidth="1.4" strokeLinejoin="round" />
    </svg>
  );
}
