/** Time to lock-out: a fuse that burns down. Revoked now, how long is a copy still good? */
import { toMilliseconds, type Seconds } from '#model/clock.ts';
import { shortDuration } from '#model/wording/short-duration.ts';
import type { MeterProps } from './meter-props.ts';
import type { MeterReading } from './readings.ts';

export function LockOutMeter({ readings, nameOf }: MeterProps) {
  return (
    <section className="meter meter-lock-out">
      <h2>
        <i>Time to</i> lock-out <span>if revoked now</span>
      </h2>
      {readings.map((reading) => (
        <p key={reading.lane.id}>
          <span className="meter-lane">{nameOf(reading.lane)}</span>
          <Fuse reading={reading} />
          {reading.lockOut === null ? <NobodyIsIn /> : <b>{textOf(reading.lockOut)}</b>}
        </p>
      ))}
    </section>
  );
}

function NobodyIsIn() {
  return (
    <b>
      <span aria-hidden="true">–</span>
      <span className="sr-only">nobody is logged in</span>
    </b>
  );
}

const textOf = (lockOut: Seconds): string =>
  lockOut === 0 ? 'at once' : shortDuration(toMilliseconds(lockOut));

const PARTS = [
  { hue: 'fill-rose-fill', y: 5 },
  { hue: 'fill-violet-fill', y: 8 },
  { hue: 'fill-teal-fill', y: 13 },
] as const;

/** The line of the token from now to its end, against its whole lifetime; a session has no such line. */
function Fuse({ reading: { lane, lockOut, lifetime } }: { readonly reading: MeterReading }) {
  const share = lockOut === null ? 0 : Math.min(1, lockOut / lifetime);
  const end = `${share * 92}%`;
  return (
    <svg className="meter-bar" aria-hidden="true">
      <rect width="92%" height="1" y="9.5" className="fill-rule" />
      {share > 0 &&
        PARTS.map(({ hue, y }) => (
          <rect key={hue} width={end} y={y} height={hue === 'fill-violet-fill' ? 5 : 3} className={hue} />
        ))}
      {lockOut !== null && (
        <svg x={end} overflow="visible">
          {/* The heavy bar that ends a credential on the stage. */}
          <path
            d="M0 2v16"
            strokeWidth="3"
            className={lane.settings.credential === 'session-id' ? 'stroke-amber-fill' : 'stroke-ink'}
          />
        </svg>
      )}
    </svg>
  );
}
