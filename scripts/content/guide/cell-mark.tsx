/** Small drawings for the cells of a comparison: `![](thread)` in the markdown. The words beside them say the same. */
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Seal } from '../../../src/components/drawings/seal.tsx';
import { CREDENTIAL_WIDTH, STRAND_COLOURS } from '../diagram/colours.ts';
import { strandsAlong } from '../diagram/strands.ts';

const WIDTH = 150;

/** Each stands on a strip of 150 × 18. */
const MARKS: Readonly<Record<string, ReactNode>> = {
  moment: <path d="M1 2v14" strokeWidth="1.4" className="stroke-ink" />,
  thread: <path d={`M0 9h${WIDTH}`} strokeWidth={CREDENTIAL_WIDTH.session} className="stroke-amber-fill" />,
  ribbon: strandsAlong(
    [
      [0, 9],
      [WIDTH, 9],
    ],
    CREDENTIAL_WIDTH.jwt,
    'left',
  ).map((strand) => (
    <path
      key={strand.segment}
      d={strand.d}
      strokeWidth={strand.width}
      className={STRAND_COLOURS[strand.segment]}
    />
  )),
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

/** Is there a drawing of this name? */
export const isCellMark = (name: string): boolean => name in MARKS;

/** The drawing as SVG text; `undefined` if there is none of this name. */
export function drawCellMark(name: string): string | undefined {
  if (!isCellMark(name)) return undefined;
  return renderToStaticMarkup(
    <svg viewBox={`0 0 ${WIDTH} 18`} width={WIDTH} height="18" className="cell-mark" aria-hidden="true">
      {MARKS[name]}
    </svg>,
  );
}
