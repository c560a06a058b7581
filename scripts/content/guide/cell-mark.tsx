/** Small drawings for the cells of a comparison: `![](seal)` in the markdown. The words beside them say the same. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Seal } from '../../../src/components/drawings/seal.tsx';
import { STRAND_COLOURS } from '../diagram/colours.ts';
import { segmentsAlong } from '../diagram/strands.ts';

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

/** A bar of `share` of the whole width, 0 to 1, in the colours of the credential. Nothing is still a tick. */
export function drawBar(lane: 'session' | 'jwt', share: number): string {
  const length = Math.max(2, share * WIDTH);
  const bar =
    lane === 'session' ? (
      <path d={`M0 5h${length}`} strokeWidth="10" className="stroke-amber-fill" />
    ) : (
      segmentsAlong(length).map(({ segment, from, to }) => (
        <path key={segment} d={`M${from} 5H${to}`} strokeWidth="10" className={STRAND_COLOURS[segment]} />
      ))
    );
  return drawn(10, bar);
}

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
