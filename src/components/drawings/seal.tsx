/** A wax seal with a scalloped edge: the signature. Alone it marks where one was made or checked. */
export function Seal({ radius = 9 }: { readonly radius?: number }) {
  const r = radius;
  return (
    <g>
      <path d={scallops(r)} strokeWidth=".8" strokeLinejoin="round" className="fill-teal-fill stroke-teal" />
      <circle r={r * 0.62} fill="none" strokeWidth=".9" opacity=".75" className="stroke-now" />
      <path
        d={`M${-r * 0.3} 0l${r * 0.22} ${r * 0.26}l${r * 0.4} ${-r * 0.5}`}
        fill="none"
        strokeWidth="1.3"
        className="stroke-now"
      />
    </g>
  );
}

/** Outline of a disc with fourteen teeth. */
function scallops(radius: number): string {
  const teeth = 14;
  const points = Array.from({ length: teeth * 2 }, (_, i) => {
    const angle = (i * Math.PI) / teeth;
    const reach = i % 2 ? radius : radius * 1.14;
    return `${(reach * Math.cos(angle)).toFixed(1)} ${(reach * Math.sin(angle)).toFixed(1)}`;
  });
  return `M${points.join('L')}z`;
}
