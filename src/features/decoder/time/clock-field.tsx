/** The clock of the checks: the real one, or one set by hand; and the leeway that forgives its errors. */
import './clock-field.css';
import type { NumericDate } from '#model/clock.ts';
import { usableSeconds } from '#model/token-reader/numeric-date.ts';
import type { TokenTimes } from '#model/token-reader/time-check.ts';
import type { Demands } from '../decoder-state.ts';

interface ClockFieldProps {
  readonly demands: Demands;
  readonly now: NumericDate | null;
  readonly times: TokenTimes;
  readonly onChange: (demands: Partial<Demands>) => void;
}

export function ClockField({ demands, now, times, onChange }: ClockFieldProps) {
  const begin = usableSeconds(times.nbf) ?? usableSeconds(times.iat);
  const end = usableSeconds(times.exp);
  const jumps = [
    ['When it begins', begin],
    ['One second before its end', end === null ? null : end - 1],
    ['When it ends', end],
  ] as const;
  return (
    <div className="clock-field">
      <label>
        <span>Now, in UTC</span>
        <input
          type="datetime-local"
          step={1}
          value={now === null ? '' : toField(now)}
          onChange={(event) => onChange({ now: fromField(event.target.value) })}
        />
      </label>
      <label>
        <span>Leeway, seconds</span>
        <input
          type="number"
          min={0}
          max={86_400}
          value={demands.leeway}
          onChange={(event) =>
            onChange({ leeway: Math.min(86_400, Math.max(0, Math.floor(event.target.valueAsNumber || 0))) })
          }
        />
      </label>
      <p>
        {jumps.map(
          ([name, seconds]) =>
            seconds !== null && (
              <button
                key={name}
                type="button"
                className="quiet-button"
                onClick={() => onChange({ now: Math.floor(seconds) })}
              >
                {name}
              </button>
            ),
        )}
        {demands.now !== null && (
          <button type="button" className="quiet-button" onClick={() => onChange({ now: null })}>
            Back to the real time
          </button>
        )}
      </p>
    </div>
  );
}

/** Seconds as the field writes them, in UTC; empty beyond the years it can show. */
function toField(seconds: NumericDate): string {
  const date = new Date(seconds * 1000);
  const year = date.getUTCFullYear();
  return year >= 1 && year <= 9999 ? date.toISOString().slice(0, 19) : '';
}

function fromField(text: string): NumericDate | null {
  const at = Date.parse(`${text}Z`);
  return Number.isNaN(at) ? null : at / 1000;
}
