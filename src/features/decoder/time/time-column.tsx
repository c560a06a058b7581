/** The life of the token on its rail, and the clock it is judged by. */
import { useMemo } from 'react';
import type { NumericDate } from '#model/clock.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { isIncomplete } from '#model/token-reader/segment.ts';
import { readTimes } from '#model/token-reader/time-check.ts';
import { ClockField } from './clock-field.tsx';
import type { Demands } from '../decoder-state.ts';
import { TimeRail } from './time-rail.tsx';

interface TimeColumnProps {
  readonly token: TokenReading;
  /** Seconds; `null` until the page is alive. */
  readonly now: NumericDate | null;
  readonly demands: Demands;
  readonly onChange: (demands: Partial<Demands>) => void;
}

export function TimeColumn({ token, now, demands, onChange }: TimeColumnProps) {
  const tree = token.payload?.tree ?? null;
  const times = useMemo(() => readTimes(tree), [tree]);
  return (
    <section className="decoder-time">
      <h2>Its time</h2>
      <TimeRail
        times={times}
        now={now}
        isIncomplete={isIncomplete(token.payload) || token.payload === null}
        onNow={(moment) => onChange({ now: moment })}
      />
      <ClockField demands={demands} now={now} times={times} onChange={onChange} />
    </section>
  );
}
