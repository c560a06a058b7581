/** Small drawings for the cells of a comparison: `![](seal)` in the markdown. The words beside them say the same. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Seal } from '../../../src/components/drawings/seal.tsx';
import type { LineWeight } from '../../../src/stage/line-weight.ts';

const WIDTH = 150;

/** Each stands on a strip of 150 × 18. */
const MARKS: Readonly<Record<string, ReactNode>> = {
  'look-up': (
    <g fill="none" strokeWidth="1.25" className="stroke-ink">
      <path d="M1 2v14M5 5l32 4-32 4" />
      <path d="M40 2v14" strokeWidth="2.5" className="stroke-amber-fill" />
    </g>
  ),
  seal: (
    <g transform="translate(10 9)">
      <Seal radius={8} />
    </g>
  ),
};

/** `![](bar)`: as long as the number of its cell, beside the numbers of its row. */
export const BAR = 'bar';

/** Is there a drawing of this name? */
export const isCellMark = (name: string): boolean => name in MARKS || name === BAR;

/** The drawing as SVG text; `undefined` if there is none of this name. */
export function drawCellMark(name: string): string | undefined {
  return name in MARKS ? drawn(18, MARKS[name]) : undefined;
}

/** A bar of `share` of the whole width, 0 to 1: the strands of the credential one behind the other. Nothing is still a tick. */
export function drawBar({ strands }: LineWeight, share: number): string {
  const length = Math.max(2, share * WIDTH);
  let from = 0;
  const bar = strands.map((strand) => {
    const start = from;
    from += length * strand.share;
    return (
      <rect
        key={strand.className}
        x={round(start)}
        width={round(from - start)}
        height="10"
        className={strand.className}
      />
    );
  });
  return drawn(10, bar);
}

const round = (value: number): number => Number(value.toFixed(1));

const drawn = (height: number, drawing: ReactNode): string =>
  renderToStaticMarkup(
    <svg
      viewBox={`0 0 ${WIDTH} ${height}`}
      width={WIDTH}
      height={height}
      className="cell-mark"
      aria-hidden="true"
    >
      {drawing}
    </svg>,
  );
