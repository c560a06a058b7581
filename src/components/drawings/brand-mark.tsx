/** The mark of the site: half a ticket, and a document in its three colours. */
export function BrandMark() {
  return (
    <svg viewBox="0 0 34 24" width="34" height="24" aria-hidden="true">
      <path d="M1 4h13v4a2.5 2.5 0 0 0 0 5v7H1v-7a2.5 2.5 0 0 0 0-5z" className="fill-amber-fill" />
      <path d="M20 2h13v5H20z" className="fill-rose-fill" />
      <path d="M20 8.5h13v8H20z" className="fill-violet-fill" />
      <path d="M20 18h13v4H20z" className="fill-teal-fill" />
    </svg>
  );
}
