/** The print under the token box: the same text, letter for letter, in the colours of its parts. */
import { Fragment } from 'react';
import type { Piece } from './folding/folded-input.ts';
import { foldLine } from './folding/folded-input.ts';
import { coloursOf } from './segment-colours.ts';
import { runsIn } from './token-places.ts';
import type { Run } from './token-places.ts';

interface ColouredTokenProps {
  readonly input: string;
  readonly runs: readonly Run[];
  /** What the box shows of the input; the lines between stand for the rest. */
  readonly pieces: readonly Piece[];
  /** Where the window begins. */
  readonly opened: number | null;
}

const ELEMENT = { fault: 'mark', pointed: 'em' } as const;

export function ColouredToken(props: ColouredTokenProps) {
  const { input, runs, pieces, opened } = props;
  const print = (from: number, to: number) =>
    runsIn(runs, { start: from, end: to }).map(({ start, end, name, mark }) => {
      const Element = mark ? ELEMENT[mark] : 'span';
      // A fault is set in the colours of its mark.
      const colour = name && mark !== 'fault' ? coloursOf(name).text : undefined;
      return (
        <Element key={start} className={colour}>
          {input.slice(start, end)}
        </Element>
      );
    });
  return pieces.map((piece, index) => {
    const before = pieces[index - 1];
    const hidden = before && { start: before.end, end: piece.start };
    const from = opened !== null && opened >= piece.start && opened < piece.end ? opened : null;
    return (
      <Fragment key={index}>
        {hidden && (
          <i data-pointed={runs.some((run) => run.mark === 'pointed' && runsIn([run], hidden).length > 0)}>
            {foldLine(hidden.end - hidden.start)}
          </i>
        )}
        {print(piece.start, from ?? piece.end)}
        {from !== null && <span data-opened="true">{print(from, piece.end)}</span>}
      </Fragment>
    );
  });
}
