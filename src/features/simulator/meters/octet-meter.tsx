/** Octets of credential: the newest request as a bar of its parts, all requests as a number. */
import type { MeterProps } from './meter-props.ts';
import { octetParts, type Hue, type MeterReading } from './readings.ts';

const FILLS: Readonly<Record<Hue, string>> = {
  rest: 'fill-ink3',
  'session-id': 'fill-amber-fill',
  header: 'fill-rose-fill',
  payload: 'fill-violet-fill',
  signature: 'fill-teal-fill',
};

/** Octets that fill the width of the meter; more make the scale coarser. */
const SCALE = 400;

export function OctetMeter({ readings, nameOf }: MeterProps) {
  const most = Math.max(SCALE, ...readings.map(({ requestOctets }) => requestOctets ?? 0));
  return (
    <section className="meter meter-octets">
      <h2>
        Bytes <i>of credential</i> <span>this request, and all</span>
      </h2>
      {readings.map((reading) => (
        <p key={reading.lane.id}>
          <span className="meter-lane">{nameOf(reading.lane)}</span>
          <b>{reading.requestOctets ?? '–'}</b>
          <Bar reading={reading} scale={most} />
          <span className="meter-sum">{reading.totalOctets.toLocaleString('en')} in all</span>
        </p>
      ))}
    </section>
  );
}

/** Each part as long as its octets. */
function Bar({ reading: { credential }, scale }: { readonly reading: MeterReading; readonly scale: number }) {
  let from = 0;
  return (
    <svg className="meter-bar" aria-hidden="true">
      <rect width="100%" height="1" y="9.5" className="fill-rule" />
      {credential &&
        octetParts(credential).map(({ hue, octets }) => {
          const x = from;
          from += octets;
          return (
            <rect
              key={hue}
              x={`${(x / scale) * 100}%`}
              width={`${(octets / scale) * 100}%`}
              y={hue === 'rest' ? 8 : 4}
              height={hue === 'rest' ? 4 : 12}
              className={FILLS[hue]}
            />
          );
        })}
    </svg>
  );
}
