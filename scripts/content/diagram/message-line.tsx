import { Seal } from '../../../src/components/drawings/seal.tsx';
import { Ticket } from '../../../src/components/drawings/ticket.tsx';
import type { LineWeight } from '../../../src/stage/line-weight.ts';
import { ribbonOf, type Point } from '../../../src/stage/ribbon.ts';
import type { Placed, Rail } from './arrange.ts';
import type { CredentialWeights } from './credential-weights.ts';
import type { Message } from './source.ts';

export interface MessageLineProps {
  readonly placed: Placed;
  readonly rails: readonly Rail[];
  readonly weights: CredentialWeights;
}

/** Which credential a message carries, if one. */
export function carriedBy({ effect }: Message): keyof CredentialWeights | null {
  const travels = effect?.verb === 'gives' || effect?.verb === 'carries' ? effect.what : null;
  return travels === 'record' ? null : travels;
}

/** The line of a message, the bar of work done at one place, or the break where time passes. */
export function MessageLine({ placed: { mark, x0, x1, y0, y1 }, rails, weights }: MessageLineProps) {
  if (mark.type === 'note') return x0 === x1 ? null : <TimePasses rails={rails} y={(y0 + y1) / 2} />;
  if (mark.from === mark.to)
    return mark.effect?.verb === 'drops' ? null : (
      <rect
        x={x0 - 4}
        y={y0 + 2}
        width="8"
        height={y1 - y0 - 2}
        strokeWidth=".8"
        className="fill-metal2 stroke-line"
      />
    );

  const travels = carriedBy(mark);
  const gives = mark.effect?.verb === 'gives';
  const [from, to]: readonly Point[] = [
    [x0, y0],
    [x1, y1],
  ];
  const ahead = x1 > x0 ? 1 : -1;
  if (travels === 'jwt' && from && to) {
    // A token that stays turns the corner into the rail it rests on.
    const start: Point = [x0 + ahead * 2, y0];
    const path: readonly Point[] = gives ? [start, to, [x1, y1 + 8]] : [start, to];
    const [sealedX, sealedY] = gives ? from : to;
    return (
      <g>
        <Ribbon path={path} weight={weights.jwt} side={ahead} />
        <g transform={`translate(${sealedX} ${sealedY})`}>
          <Seal radius={10} />
        </g>
      </g>
    );
  }
  const colour = travels ? 'stroke-amber-fill' : 'stroke-ink3';
  const end = x1 - ahead * 2;
  const angle = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  return (
    <g>
      <g fill="none" strokeWidth={travels ? weights.session.width : 1.25} className={colour}>
        <path d={`M${x0} ${y0}L${end} ${y1}`} />
        <path
          d="M-8-4 0 0-8 4"
          strokeLinejoin="round"
          strokeLinecap="round"
          transform={`translate(${end} ${y1}) rotate(${angle.toFixed(1)})`}
        />
      </g>
      {travels && gives && (
        <g transform={`translate(${x0} ${y0}) scale(.5)`}>
          <Ticket />
        </g>
      )}
      {travels && !gives && <circle cx={x0} cy={y0} r="3.5" className="fill-amber-fill" />}
    </g>
  );
}

/** A token with its three segments side by side; `side` 1 has the header on the left of the way. */
export function Ribbon({
  path,
  weight,
  side,
}: {
  readonly path: readonly Point[];
  readonly weight: LineWeight;
  readonly side: 1 | -1;
}) {
  return ribbonOf(path, weight, side).map((d, i) => (
    <path key={i} d={d} className={weight.strands[i]?.className} />
  ));
}

/** A zigzag at both ends of the words: a clock that is not drawn to scale. */
function TimePasses({ rails, y }: { readonly rails: readonly Rail[]; readonly y: number }) {
  const [first, last] = [rails[0]?.x ?? 0, rails.at(-1)?.x ?? 0];
  const breaks = `M${first - 14} ${y}${ZIGZAG}M${last - 14} ${y}${ZIGZAG}`;
  return (
    <g fill="none">
      <path d={breaks} strokeWidth="7" className="stroke-past" />
      <path d={breaks} className="stroke-ink2" />
    </g>
  );
}

const ZIGZAG = 'l5-5 9 10 9-10 5 5';
