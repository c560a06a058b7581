export type VerdictKind = 'pass' | 'fail' | 'unchecked';

/** A verdict without a hue: an outlined disc with a tick, a solid octagon with a cross, a dashed ring. */
export function Verdict({ kind, radius = 15 }: { readonly kind: VerdictKind; readonly radius?: number }) {
  const k = radius / 15;
  if (kind === 'pass') {
    return (
      <g transform={`scale(${k})`} fill="none" strokeWidth="2.6">
        <circle r="15" className="fill-now stroke-ink" />
        <path d="M-6 0l4.5 5 8-9.5" className="stroke-ink" />
      </g>
    );
  }
  if (kind === 'fail') {
    return (
      <g transform={`scale(${k})`}>
        <path d="M-6.5-15.5h13l9 9v13l-9 9h-13l-9-9v-13z" className="fill-ink" />
        <path d="M-5-5l10 10M5-5l-10 10" strokeWidth="2.6" className="stroke-paper" />
      </g>
    );
  }
  return (
    <g transform={`scale(${k})`}>
      <circle r="14" strokeWidth="2" strokeDasharray="4 3.3" className="fill-now stroke-ink2" />
    </g>
  );
}
