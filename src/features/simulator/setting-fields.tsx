/** One field for each setting that is offered, of the form that its kind asks for. */
import { toMilliseconds } from '#model/clock.ts';
import { useEffect, useId, useState } from 'react';
import { Switch } from '#components/switch.tsx';
import type { Overrides } from '#model/scenario/lanes.ts';
import { SETTINGS, type Choice, type Setting, type SettingName, type Settings } from '#model/settings.ts';
import { capital } from '#model/wording/capital.ts';
import { durationText } from '#model/wording/duration-text.ts';
import { withSetting } from './choices.ts';
import { asValueOf, readSetting, unitOf } from './setting-text.ts';

export interface SettingFieldsProps {
  readonly offered: readonly SettingName[];
  /** The settings when nobody changed any. */
  readonly own: Settings;
  readonly overrides: Overrides;
  readonly onChange: (overrides: Overrides) => void;
}

export function SettingFields({ offered, own, overrides, onChange }: SettingFieldsProps) {
  const current = { ...own, ...overrides };
  return offered.map((name) => {
    const setting: Setting = SETTINGS[name];
    const set = (value: string | number) =>
      onChange(withSetting(overrides, own, name, asValueOf(name, value)));
    return setting.kind === 'choice' ? (
      <ChoiceField key={name} setting={setting} value={String(current[name])} onChange={set} />
    ) : (
      <NumberField key={name} setting={setting} value={Number(current[name])} onChange={set} />
    );
  });
}

interface ChoiceFieldProps {
  readonly setting: Choice;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function ChoiceField({ setting, value, onChange }: ChoiceFieldProps) {
  const { label, note, values, on } = setting;
  const id = useId();
  if (on !== undefined) {
    const off = Object.keys(values).find((word) => word !== on) ?? on;
    return <Switch name={label} on={value === on} onChange={(isOn) => onChange(isOn ? on : off)} />;
  }
  return (
    <div className="setting-choice">
      <label htmlFor={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={`${id}-note`}
        onChange={(event) => onChange(event.target.value)}
      >
        {Object.entries(values).map(([word, text]) => (
          <option key={word} value={word}>
            {capital(text)}
          </option>
        ))}
      </select>
      <p id={`${id}-note`}>{note}</p>
    </div>
  );
}

interface NumberFieldProps {
  readonly setting: Exclude<Setting, Choice>;
  readonly value: number;
  readonly onChange: (value: number) => void;
}

/** Typing pauses this long before the run begins anew, milliseconds. */
const SETTLED_AFTER = 400;

function NumberField({ setting, value, onChange }: NumberFieldProps) {
  const id = useId();
  // While it is being typed, the text may be no number yet.
  const [draft, setDraft] = useState<string | null>(null);
  const text = draft ?? String(value);
  const reading = readSetting(setting, text);
  const settled = reading.problem === null ? Number(reading.value) : null;
  const unit = unitOf(setting);

  useEffect(() => {
    if (draft === null || settled === null) return undefined;
    const timer = setTimeout(() => {
      setDraft(null);
      if (settled !== value) onChange(settled);
    }, SETTLED_AFTER);
    return () => clearTimeout(timer);
  }, [draft, settled, value, onChange]);

  const inWords =
    setting.kind === 'duration' && settled !== null ? `${durationText(toMilliseconds(settled))}. ` : '';
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
        {unit.after.trim()}
      </span>
      <p id={`${id}-note`} role={reading.problem === null ? undefined : 'alert'}>
        {reading.problem === null
          ? `${inWords}${setting.note}`
          : `${setting.label} takes ${unit.whole} from ${setting.least} to ${setting.most}.`}
      </p>
    </div>
  );
}
