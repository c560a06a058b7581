/** Server work so far, tallied by hand: four strokes and one across. A MAC is no signature, so both count as seals. */
import type { MeterProps } from './meter-props.ts';

const KINDS = [
  { name: 'lookUps', one: 'look-up', many: 'look-ups' },
  { name: 'writes', one: 'write', many: 'writes' },
  { name: 'seals', one: 'seal', many: 'seals' },
] as const;

export function WorkMeter({ readings, nameOf }: MeterProps) {
  return (
    <section className="meter meter-work">
      <h2>
        Server work <span>so far (a seal: a signature or MAC)</span>
      </h2>
      {readings.map((reading) => {
        const counts = {
          lookUps: reading.lookUps,
          writes: reading.writes,
          seals: reading.signaturesMade + reading.signaturesVerified,
        };
        return (
          <p key={reading.lane.id}>
            <span className="meter-lane">{nameOf(reading.lane)}</span>
            {/* On a phone there is room for the sum only. */}
            <b className="work-sum">{counts.lookUps + counts.writes + counts.seals}</b>
            {KINDS.map(({ name, one, many }) => (
              <span key={name} className="work-kind">
                <b>{counts[name]}</b> <span>{counts[name] === 1 ? one : many}</span>
                <Tally count={counts[name]} />
              </span>
            ))}
          </p>
        );
      })}
    </section>
  );
}

const STROKE = 4;
const GROUP = 5 * STROKE + 3;
/** More strokes than this say less than their number. */
const MOST = 15;

function Tally({ count }: { readonly count: number }) {
  const strokes = Array.from({ length: Math.min(count, MOST) }, (_, index) => {
    const x = Math.floor(index / 5) * GROUP + 2;
    const within = index % 5;
    return within === 4 ? `M${x - 2} 12L${x + 4 * STROKE - 2} 3` : `M${x + within * STROKE} 2v11`;
  });
  return (
    <svg className="tally" width={Math.ceil(strokes.length / 5) * GROUP} aria-hidden="true">
      <path d={strokes.join('')} fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinecap="round" />
    </svg>
  );
}
