import { railNamed, type Placed } from './arrange.ts';
import { CREDENTIAL_WIDTH } from './colours.ts';
import type { Rail, Size } from './geometry.ts';
import { SIZES } from './sizes.mjs';

export interface LabelProps {
  readonly placed: Placed;
  readonly rails: readonly Rail[];
  readonly size: Size;
}

/** Words of a mark: along the line of a message; beside the rail for work and notes; across it all when time passes. */
export function Label({ placed: { mark, effect, y0, y1 }, rails, size }: LabelProps) {
  const { lineHeight } = SIZES[size];
  if (mark.type === 'message' && mark.from !== mark.to) {
    const [x0, x1] = [railNamed(rails, mark.from).x, railNamed(rails, mark.to).x];
    const clear = (effect?.what === 'jwt' && effect.verb !== 'keeps' ? CREDENTIAL_WIDTH.jwt / 2 : 0) + 6;
    const angle = (Math.atan((y1 - y0) / (x1 - x0)) * 180) / Math.PI;
    return (
      <g transform={`translate(${(x0 + x1) / 2} ${(y0 + y1) / 2}) rotate(${angle.toFixed(1)})`}>
        <Lines
          lines={mark.lines}
          size={size}
          y={-clear - (mark.lines.length - 1) * lineHeight}
          anchor="middle"
        />
      </g>
    );
  }
  const x = mark.type === 'note' ? mark.x : railNamed(rails, mark.from).x;
  const isLast = rails.at(-1)?.x === x;
  const place = mark.type === 'note' && mark.across ? 'across' : isLast ? 'left' : 'right';
  const shift = { across: 0, left: -12, right: 12 }[place];
  const anchor = ({ across: 'middle', left: 'end', right: 'start' } as const)[place];
  return (
    <g transform={`translate(${x + shift} ${y0 + lineHeight * 0.8})`}>
      <Lines lines={mark.lines} size={size} y={0} anchor={anchor} quiet={mark.type === 'note'} />
    </g>
  );
}

interface LinesProps {
  readonly lines: readonly string[];
  readonly size: Size;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
  readonly quiet?: boolean;
}

function Lines({ lines, size, y, anchor, quiet = false }: LinesProps) {
  const { fontSize, lineHeight } = SIZES[size];
  let octets = false; // inside backticks, which may span lines
  return lines.map((line, i) => (
    <text
      key={line}
      y={y + i * lineHeight}
      fontSize={fontSize}
      textAnchor={anchor}
      className={`diagram-words ${quiet ? 'fill-ink2' : 'fill-ink'}`}
    >
      {line.split('`').map((part, j) => {
        if (j > 0) octets = !octets;
        return octets && part !== '' ? (
          <tspan key={part} className="font-mono" fontSize={fontSize * 0.93}>
            {part}
          </tspan>
        ) : (
          part
        );
      })}
    </text>
  ));
}
