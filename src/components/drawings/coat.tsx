/** Alice's coat on its hanger: the session that the server keeps. 50 × 63, the hook at the top. */
export function Coat() {
  return (
    <g strokeWidth="1.25" strokeLinejoin="round" strokeLinecap="round" className="stroke-ink">
      <path d="M0-27c4-1 4-7 0-7s-3 3-3 3M0-27v5" fill="none" />
      <path
        d="M-5-21L-19-14-25 15-17 17-13 3-15 29H15L13 3 17 17 25 15 19-14 5-21 0-15z"
        className="fill-amber-tint"
      />
      <path d="M-5-21L-7-11 0-2 7-11 5-21M0-2V29" fill="none" />
      <path d="M4 7h.01M4 15h.01M4 23h.01" strokeWidth="2.6" />
    </g>
  );
}
