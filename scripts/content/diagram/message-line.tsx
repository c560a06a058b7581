import { Seal } from '../../../src/components/drawings/seal.tsx';
import { Ticket } from '../../../src/components/drawings/ticket.tsx';
import { railNamed, type Placed } from './arrange.ts';
import { CREDENTIAL_WIDTH, STRAND_COLOURS } from './colours.ts';
import type { Rail } from './geometry.ts';
import { pathThrough, strandsAlong, type Point } from './strands.ts';

export interface MessageLineProps {
  readonly placed: Placed;
  readonly rails: readonly Rail[];
}

/** The line of a message, the bar of work done at one place, or the break where time passes. */
export function MessageLine({ placed: { mark, effect, y0, y1 }, rails }: MessageLineProps) {
  if (mark.type === 'note') return mark.across ? <TimePasses rails={rails} y={(y0 + y1) / 2} /> : null;
  const from: Point = [railNamed(rails, mark.from).x, y0];
  const to: Point = [railNamed(rails, mark.to).x, y1];
  if (mark.from === mark.to)
    return effect?.verb === 'drops' ? null : (
      <rect
        x={from[0] - 4}
        y={y0 + 2}
        width="8"
        height={y1 - y0 - 2}
        strokeWidth=".8"
        className="fill-metal2 stroke-line"
      />
    );

  const travels = effect?.verb === 'gives' || effect?.verb === 'carries' ? effect.what : null;
  const [x0, x1] = [from[0], to[0]];
  const ahead = Math.sign(x1 - x0);
  if (travels === 'jwt') {
    // A token that stays turns the corner into the rail it rests on.
    const start: Point = [x0 + ahead * 2, y0];
    const path: readonly Point[] = effect?.verb === 'gives' ? [start, to, [x1, y1 + 8]] : [start, to];
    const sealed: Point = effect?.verb === 'gives' ? from : to;
    return (
      <g>
        <g fill="none">
          {strandsAlong(path, CREDENTIAL_WIDTH.jwt, ahead > 0 ? 'left' : 'right').map((strand) => (
            <path
              key={strand.segment}
              d={strand.d}
              strokeWidth={strand.width}
              className={STRAND_COLOURS[strand.segment]}
            />
          ))}
        </g>
        <g transform={`translate(${sealed[0]} ${sealed[1]})`}>
          <Seal radius={10} />
        </g>
      </g>
    );
  }
  const colour = travels === 'session' ? 'stroke-amber-fill' : 'stroke-ink3';
  const end: Point = [x1 - ahead * 2, y1];
  const angle = (Math.atan2(y1 - y0, x1 - x0) * 180) / Math.PI;
  return (
    <g>
      <g fill="none" strokeWidth={travels ? CREDENTIAL_WIDTH.session : 1.25} className={colour}>
        <path d={pathThrough([from, end])} />
        <path
          d="M-8-4 0 0-8 4"
          strokeLinejoin="round"
          strokeLinecap="round"
          transform={`translate(${end[0]} ${end[1]}) rotate(${angle.toFixed(1)})`}
        />
      </g>
      {travels && effect?.verb === 'gives' && (
        <g transform={`translate(${x0} ${y0}) scale(.5)`}>
          <Ticket />
        </g>
      )}
      {travels && effect?.verb === 'carries' && (
        <circle cx={x0} cy={y0} r="3.5" className="fill-amber-fill" />
      )}
    </g>
  );
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
