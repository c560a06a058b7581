/** One field for each setting that a scenario offers. */
import { toMilliseconds } from '#model/clock.ts';
import { useEffect, useId, useState } from 'react';
import { Switch } from '#components/switch.tsx';
import type { Overrides } from '#model/scenario/lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { durationText } from '#model/wording/duration-text.ts';
import { readDuration } from './address.ts';
import { DURATIONS, ownSettings, withSetting, type DurationSetting } from './choices.ts';

export interface SettingFieldsProps {
  readonly scenario: Scenario;
  readonly overrides: Overrides;
  readonly onChange: (overrides: Overrides) => void;
}

export function SettingFields({ scenario, overrides, onChange }: SettingFieldsProps) {
  const current = { ...ownSettings(scenario), ...overrides };
  return (
    <>
      {scenario.offers.includes('password') && (
        <Switch
          name="Wrong password"
          on={current.password === 'wrong'}
          onChange={(on) => onChange(withSetting(overrides, scenario, 'password', on ? 'wrong' : 'right'))}
        />
      )}
      {DURATIONS.filter(({ name }) => scenario.offers.includes(name)).map((setting) => (
        <DurationField
          key={setting.name}
          setting={setting}
          seconds={current[setting.name]}
          onChange={(seconds) => onChange(withSetting(overrides, scenario, setting.name, seconds))}
        />
      ))}
    </>
  );
}

interface DurationFieldProps {
  readonly setting: DurationSetting;
  readonly seconds: number;
  readonly onChange: (seconds: number) => void;
}

/** Typing pauses this long before the run begins anew, milliseconds. */
const SETTLED_AFTER = 400;

function DurationField({ setting, seconds, onChange }: DurationFieldProps) {
  const id = useId();
  // While it is being typed, the text may be no number yet.
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? String(seconds);
  const reading = readDuration(text, setting);
  const settled = reading.problem === null ? reading.seconds : null;

  useEffect(() => {
    if (draft === null || settled === null) return undefined;
    const timer = setTimeout(() => {
      setDraft(null);
      if (settled !== seconds) onChange(settled);
    }, SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [draft, settled, seconds, onChange]);

  return (
    <div className="setting-duration">
      <label htmlFor={id}>{setting.label}</label>
      <span>
        <input
          id={id}
          inputMode="numeric"
          value={text}
          aria-invalid={reading.problem !== null || undefined}
          aria-describedby={`${id}-note`}
          onChange={(event) => setDraft(event.target.value)}
        />
        seconds
      </span>
      <p id={`${id}-note`} role={reading.problem === null ? undefined : 'alert'}>
        {reading.problem === null
          ? `${durationText(toMilliseconds(settled ?? 0))}. ${setting.note}`
          : `${setting.label} takes whole seconds from ${setting.least} to ${setting.most}.`}
      </p>
    </div>
  );
}
