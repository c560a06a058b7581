import { BESIDE, type Placed } from './arrange.ts';
import { MONO_SHARE, type Line } from './label-lines.ts';
import type { DiagramSize } from './sizes.ts';

export interface LabelProps {
  readonly placed: Placed;
  readonly size: DiagramSize;
  /** Width of the line that a message is drawn with. */
  readonly weight: number;
}

/** Words of a mark: along the line of a message; beside the rail for work and notes; across it all when time passes. */
export function Label({ placed: { mark, x0, x1, y0, y1, label }, size, weight }: LabelProps) {
  const { lineHeight } = size;
  if (label.place === 'along') {
    const clear = (weight > 3 ? weight / 2 : 0) + 6;
    const angle = (Math.atan((y1 - y0) / (x1 - x0)) * 180) / Math.PI;
    return (
      <g transform={`translate(${(x0 + x1) / 2} ${(y0 + y1) / 2}) rotate(${angle.toFixed(1)})`}>
        <Lines
          lines={label.lines}
          size={size}
          y={Number((-clear - (label.lines.length - 1) * lineHeight).toFixed(1))}
          anchor="middle"
        />
      </g>
    );
  }
  const shift = { across: 0, left: -BESIDE, right: BESIDE }[label.place];
  const anchor = ({ across: 'middle', left: 'end', right: 'start' } as const)[label.place];
  return (
    <g transform={`translate(${(x0 + x1) / 2 + shift} ${y0 + lineHeight * 0.8})`}>
      <Lines lines={label.lines} size={size} y={0} anchor={anchor} quiet={mark.type === 'note'} />
    </g>
  );
}

interface LinesProps {
  readonly lines: readonly Line[];
  readonly size: DiagramSize;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly quiet?: boolean;
}

function Lines({ lines, size: { fontSize, lineHeight }, y, anchor, quiet = false }: LinesProps) {
  return lines.map((line, i) => (
    <text
      key={i}
      y={y + i * lineHeight}
      fontSize={fontSize}
      textAnchor={anchor}
      className={`diagram-words ${quiet ? 'fill-ink2' : 'fill-ink'}`}
    >
      {line.map(({ text, mono }, j) =>
        mono ? (
          <tspan key={j} className="font-mono" fontSize={(fontSize * MONO_SHARE).toFixed(2)}>
            {text}
          </tspan>
        ) : (
          text
        ),
      )}
    </text>
  ));
}
