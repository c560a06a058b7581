/** The life of a token on a rail, or the rail of one that names no moment. */
import './time-rail.css';
import { lazily } from '#components/lazily.tsx';
import { usableSeconds } from '#model/token-reader/numeric-date.ts';
import type { MarkedRailProps } from './marked-rail.tsx';

const MarkedRail = lazily(async () => (await import('./marked-rail.tsx')).MarkedRail);

interface TimeRailProps extends MarkedRailProps {
  /** The claims could not be read to their end. */
  readonly isIncomplete: boolean;
}

export function TimeRail({ times, now, isIncomplete, onNow }: TimeRailProps) {
  const hasMoment = [times.iat, times.nbf, times.exp].some((reading) => usableSeconds(reading) !== null);
  return (
    <div className="time-rail-room">
      {hasMoment ? (
        <MarkedRail times={times} now={now} onNow={onNow} />
      ) : (
        <EmptyRail lines={isIncomplete ? UNREADABLE : UNWRITTEN} />
      )}
    </div>
  );
}

const WIDTH = 240;
const RAIL = 88;
const UNWRITTEN = ['No iat, no exp:', 'no beginning', 'and no end'];
const UNREADABLE = ['Its times', 'cannot be', 'read'];

function EmptyRail({ lines }: { readonly lines: readonly string[] }) {
  return (
    <div className="time-rail-frame">
      <svg className="time-rail" viewBox={`0 0 ${WIDTH} 210`} role="img" aria-label={`${lines.join(' ')}.`}>
        <rect width={WIDTH} height="210" className="fill-past" />
        <path d={`M${RAIL} 8V202`} className="stroke-line" />
        <rect
          x={RAIL + 8}
          y="-4"
          width="22"
          height="218"
          className="fill-none stroke-violet-fill"
          strokeDasharray="4 4"
        />
        {lines.map((line, index) => (
          <text key={line} x={RAIL + 42} y={88 + index * 20} fontSize="15">
            {line}
          </text>
        ))}
      </svg>
    </div>
  );
}
