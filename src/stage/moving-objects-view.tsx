/** Things in motion: drawn once per step, then carried by the frame. */
import { Coat } from '#components/drawings/coat.tsx';
import { Envelope } from '#components/drawings/envelope.tsx';
import { Seal } from '#components/drawings/seal.tsx';
import { SealedDocument } from '#components/drawings/sealed-document.tsx';
import { Ticket } from '#components/drawings/ticket.tsx';
import type { LaneId } from '#model/lane.ts';
import type { Grid } from './columns.ts';
import type { Frame } from './frame.ts';
import type { AnimatedElements } from './animated-elements.ts';
import type { SecretKind } from './line-weight.ts';
import { sizeOf, type Art, type MovingObject } from './moving-objects.ts';
import { REACH, type Heights } from './heights.ts';

export interface OverlayProps {
  readonly lane: LaneId;
  readonly movingObjects: readonly MovingObject[];
  readonly grid: Grid;
  readonly heights: Heights;
  readonly frame: Frame;
  readonly elements: AnimatedElements;
}

/** The layer above everything, on which things move. */
export function Overlay({ lane, movingObjects, grid, heights, frame, elements }: OverlayProps) {
  const size = sizeOf(grid, heights);
  return (
    <svg
      viewBox={`0 ${-REACH} ${grid.width} ${REACH + heights.depth}`}
      preserveAspectRatio="none"
      aria-hidden="true"
      className="stage-svg pointer-events-none"
    >
      {movingObjects.map(({ key, art }) => (
        <g key={`${key} ${art.type}`} ref={elements.ref(`${lane}.${key}`)} {...frame[`${lane}.${key}`]}>
          <ArtShape art={art} part={`${lane}.${key}.cargo`} frame={frame} elements={elements} size={size} />
        </g>
      ))}
    </svg>
  );
}

function ArtShape({
  art,
  part,
  frame,
  elements,
  size,
}: {
  readonly art: Art;
  readonly part: string;
  readonly frame: Frame;
  readonly elements: AnimatedElements;
  readonly size: number;
}) {
  switch (art.type) {
    case 'envelope': {
      const fontSize = Math.max(14, Math.round(24 / size) / 2);
      const label = art.words.find((words) => words.length * fontSize * 0.5 <= 92) ?? '';
      return (
        <Envelope label={label} size={fontSize}>
          {art.cargo && (
            <g ref={elements.ref(part)} {...frame[part]}>
              <g
                transform={
                  art.cargo === 'jwt' ? 'translate(0 -34) scale(1.06)' : 'translate(0 -20) rotate(-90)'
                }
              >
                <Secret kind={art.cargo} number={art.number} />
              </g>
            </g>
          )}
        </Envelope>
      );
    }
    case 'secret':
      return <Secret kind={art.kind} number={art.number} />;
    case 'seal':
      return <Seal radius={9} />;
    case 'coat':
      return (
        <g transform="scale(1.16)">
          <Coat />
        </g>
      );
    case 'slip':
      return <circle r="5" strokeWidth="1.75" className="fill-now stroke-ink" />;
    default:
      return (
        <path d="M-17-10h34v20h-34zM-12-3h24M-12 3h15" strokeWidth="1.2" className="fill-metal stroke-ink2" />
      );
  }
}

function Secret({ kind, number }: { readonly kind: SecretKind; readonly number: string }) {
  if (kind === 'jwt') return <SealedDocument />;
  if (kind === 'session-id') return <Ticket number={number} />;
  return (
    <path d="M-20-11h40v22h-40zM-14-4h28M-14 3h18" strokeWidth="1.4" className="fill-glass stroke-ink" />
  );
}
