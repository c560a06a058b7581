/** A rail with the moments of a token: issued, valid, ended, and where now is. Fetched with the first that has one. */
import { useState } from 'react';
import { toMilliseconds, type NumericDate } from '#model/clock.ts';
import { shortDuration } from '#model/wording/short-duration.ts';
import { usableSeconds, utcText } from '#model/token-reader/numeric-date.ts';
import type { TokenTimes } from '#model/token-reader/time-check.ts';
import { NowHandle } from './now-handle.tsx';
import { layOutRail, momentAt, withNowAt } from './rail-layout.ts';
import type { RailLayout, RailMark } from './rail-layout.ts';

const WIDTH = 240;
const RAIL = 88;
/** Characters that fit beside the rail. */
const LONGEST_DURATION = 12;

export interface MarkedRailProps {
  readonly times: TokenTimes;
  readonly now: NumericDate | null;
  /** Sets the clock of the checks. */
  readonly onNow: (now: NumericDate) => void;
}

/** While now is dragged the rail holds still; when it is let go, the rail is laid out anew. */
interface Drag {
  readonly layout: RailLayout;
  readonly y: number;
}

export function MarkedRail({ times, now, onNow }: MarkedRailProps) {
  const [drag, setDrag] = useState<Drag | null>(null);
  const settled = layOutRail(times, now);
  const layout = drag && now !== null ? withNowAt(drag.layout, drag.y, now) : settled;
  const markOf = (name: string) => layout.marks.find(({ names }) => names.includes(name));
  const nowMark = markOf('now');
  const from = markOf('nbf') ?? markOf('iat');
  const until = markOf('exp');
  const bandTop = from?.y ?? 0;
  const bandEnd = Math.max(bandTop, until?.y ?? layout.height);
  const pull = (share: number) => {
    const held = drag?.layout ?? settled;
    const y = Math.min(held.height - 4, Math.max(4, share * held.height));
    setDrag({ layout: held, y });
    onNow(momentAt(held, y));
  };
  return (
    <div className="time-rail-frame">
      <svg
        className="time-rail"
        viewBox={`0 0 ${WIDTH} ${layout.height}`}
        role="img"
        aria-label={describe(times, now)}
      >
        <rect width={WIDTH} height={nowMark?.y ?? layout.height} className="fill-past" />
        <rect y={nowMark?.y ?? layout.height} width={WIDTH} height={layout.height} className="fill-now" />
        <path d={`M${RAIL} 8V${layout.height - 8}`} className="stroke-line" />
        <rect x={RAIL + 8} y={bandTop} width="22" height={bandEnd - bandTop} className="fill-violet-fill" />
        {layout.breakAt !== null && (
          <Break y={layout.breakAt} isPast={layout.breakAt < (nowMark?.y ?? Infinity)} />
        )}
        {layout.marks.map((mark) => (
          <Mark key={mark.seconds} mark={mark} />
        ))}
        <Gap layout={layout} now={nowMark} from={from} until={until} />
      </svg>
      {now !== null && nowMark && (
        <NowHandle
          now={now}
          begin={from?.seconds ?? now}
          end={until?.seconds ?? now}
          share={nowMark.y / layout.height}
          onPull={pull}
          onLetGo={() => setDrag(null)}
          onNow={onNow}
        />
      )}
    </div>
  );
}

const WORDS = new Map([
  ['iat', 'issued'],
  ['nbf', 'begins'],
  ['exp', 'ends'],
]);

function Mark({ mark }: { readonly mark: RailMark }) {
  const [date = '', clock = ''] = utcText(mark.seconds).replace(' UTC', '').split(', ');
  const claims = mark.names.filter((name) => name !== 'now');
  const isNow = mark.names.includes('now');
  return (
    <g transform={`translate(0 ${mark.y})`}>
      {isNow && (
        <>
          <path d={`M0 0H${WIDTH}`} className="stroke-ink" strokeWidth="2" />
          <path d="M0-17H82V17H0z" className="fill-ink" />
          <circle cx={RAIL} r="6" className="fill-now stroke-ink" strokeWidth="2" />
        </>
      )}
      {!isNow && <path d={`M${RAIL} 0h40`} className="stroke-ink" strokeWidth="2" />}
      <text x="76" y="-3" fontSize="12.5" textAnchor="end" className={isNow ? 'on-ink' : undefined}>
        {date}
      </text>
      <text x="76" y="12" fontSize="12.5" textAnchor="end" className={isNow ? 'clock on-ink' : 'clock'}>
        {clock}
      </text>
      {claims.length > 0 && (
        <text x={RAIL + 46} y={isNow ? -6 : 5} fontSize="15">
          <tspan className="clock fill-violet">{claims.join(', ')}</tspan> {WORDS.get(claims.at(-1) ?? '')}
        </text>
      )}
      {isNow && (
        <text x={RAIL + 46} y="20" fontSize="15">
          now
        </text>
      )}
    </g>
  );
}

/** What now means for the token, written into the gap before or behind it. */
function Gap(props: {
  readonly layout: RailLayout;
  readonly now: RailMark | undefined;
  readonly from: RailMark | undefined;
  readonly until: RailMark | undefined;
}) {
  const { now, from, until, layout } = props;
  if (!now) return null;
  const [other, word] =
    until && now.seconds >= until.seconds
      ? [until, 'too late']
      : from && now.seconds < from.seconds
        ? [from, 'too early']
        : [until, 'left'];
  if (!other || other.y === now.y) return null;
  const middle = (other.y + now.y) / 2 + (layout.breakAt === (other.y + now.y) / 2 ? 0 : 2);
  return (
    <g>
      <text x={RAIL + 46} y={middle - 2} fontSize="17" fontWeight="600">
        {shortDuration(toMilliseconds(other.seconds - now.seconds), LONGEST_DURATION)}
      </text>
      <text x={RAIL + 46} y={middle + 15} fontSize="14.5">
        {word}
      </text>
    </g>
  );
}

/** The paper is torn where time is not drawn to scale. */
function Break({ y, isPast }: { readonly y: number; readonly isPast: boolean }) {
  const tear = (from: number) => `M${RAIL - 9} ${from}l6-5 6 5 6-5 6 5 6-5 6 5 6-5 6 5`;
  return (
    <g>
      <path
        d={`M${RAIL - 10} ${y - 4}H${RAIL + 42}V${y + 4}H${RAIL - 10}z`}
        className={isPast ? 'fill-past' : 'fill-now'}
      />
      <path d={`${tear(y - 3)}${tear(y + 7)}`} className="fill-none stroke-line" />
    </g>
  );
}

function describe(times: TokenTimes, now: NumericDate | null): string {
  const parts = (['iat', 'nbf', 'exp'] as const).flatMap((name) => {
    const seconds = usableSeconds(times[name]);
    return seconds === null ? [] : [`${WORDS.get(name) ?? name} ${utcText(seconds)}`];
  });
  const sentence = parts.join(', ');
  return now === null ? `${sentence}.` : `${sentence}. Now is ${utcText(now)}.`;
}
