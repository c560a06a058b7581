/** One NumericDate three ways: UTC, local, and seen from now; or what is wrong with it. */
import './moment.css';
import type { NumericDate } from '#model/clock.ts';
import { kindInWords } from '#model/token-reader/json-tree.ts';
import { relativeText, utcText } from '#model/token-reader/numeric-date.ts';
import type { DateReading } from '#model/token-reader/numeric-date.ts';

export function Moment({ date, now }: { readonly date: DateReading; readonly now: NumericDate | null }) {
  if (date.kind === 'wrong-type')
    return <span className="moment">: {kindInWords(date.found)}, not a number of seconds</span>;
  if (date.kind === 'out-of-range') return <span className="moment">: beyond any calendar</span>;
  const seconds = date.kind === 'milliseconds' ? date.meant : date.seconds;
  return (
    <span className="moment">
      {' '}
      {date.kind === 'milliseconds' && '(read as milliseconds) '}
      <time dateTime={isoText(seconds)}>{utcText(seconds)}</time>
      {now !== null && (
        <>
          <br />
          <b>{relativeText(seconds, now)}</b>
          {localText(seconds)}
        </>
      )}
    </span>
  );
}

const isoText = (seconds: NumericDate): string | undefined => {
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date.toISOString();
};

/** The same moment on the wall clock of this computer, with its day where that is another one; nothing where that is UTC. */
function localText(seconds: NumericDate): string {
  const date = new Date(seconds * 1000);
  if (date.getTimezoneOffset() === 0) return '';
  const isOtherDay = date.getDate() !== date.getUTCDate();
  const text = new Intl.DateTimeFormat('en-GB', {
    ...(isOtherDay ? { day: 'numeric', month: 'short' } : {}),
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
    timeZoneName: 'short',
  }).format(date);
  return `, local ${text}`;
}
