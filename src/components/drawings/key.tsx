/** The signing key, hanging from its ring; 17 × 43, the ring at the top. */
export function Key() {
  return (
    <g fill="none" strokeWidth="2.2" strokeLinejoin="round" strokeLinecap="round" className="stroke-teal">
      <circle cy="-12" r="8" />
      <circle cy="-14" r="1.8" strokeWidth="1.6" />
      <path d="M0-4V20M0 20h7M0 13.5h5" />
    </g>
  );
}
