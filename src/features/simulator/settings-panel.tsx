/** What can be changed: the run itself, and how it is shown. */
import { useId } from 'react';
import { Switch } from '#components/switch.tsx';
import type { Overrides } from '#model/scenario/lanes.ts';
import { comparisonOf, lanesOf } from '#model/scenario/lanes.ts';
import { laneDifferenceText } from '#model/scenario/comparison.ts';
import { BOTH } from '#model/lane.ts';
import { capital } from '#model/wording/capital.ts';
import { offeredIn, ownSettings } from './choices.ts';
import type { Playback } from './playback.ts';
import { SettingFields } from './setting-fields.tsx';
import type { Preferences } from './use-preferences.ts';

export interface SettingsPanelProps {
  readonly state: Pick<Playback, 'scenario' | 'comparison' | 'mode' | 'overrides'>;
  readonly onOverride: (overrides: Overrides) => void;
  readonly onCompare: (comparison: string) => void;
  readonly preferences: Preferences;
}

export function SettingsPanel({ state, onOverride, onCompare, preferences }: SettingsPanelProps) {
  const id = useId();
  const { scenario, mode, overrides } = state;
  const comparison = comparisonOf(scenario, state.comparison);
  const offered = offeredIn(scenario, comparison, mode);
  const own = ownSettings(scenario, comparison, mode);
  const { motion, setMotion, mirrored, setMirrored } = preferences;
  return (
    <>
      {scenario.comparisons.length > 1 && (
        <div className="setting-choice">
          <label htmlFor={id}>Compare</label>
          <select id={id} value={comparison.id} onChange={(event) => onCompare(event.target.value)}>
            {scenario.comparisons.map((pair) => (
              <option key={pair.id} value={pair.id}>
                {lanesOf(scenario, {}, pair)
                  .map(({ name }) => name)
                  .join(' and ')}
              </option>
            ))}
          </select>
        </div>
      )}
      {own && offered.length > 0 && (
        <fieldset>
          <legend>The run</legend>
          <SettingFields offered={offered} own={own} overrides={overrides} onChange={onOverride} />
          {mode === BOTH && <p className="setting-lanes">{capital(laneDifferenceText(comparison))}.</p>}
          <p>
            <button
              type="button"
              className="button button-quiet"
              aria-disabled={Object.keys(overrides).length === 0 || undefined}
              onClick={() => onOverride({})}
            >
              Reset
            </button>
          </p>
        </fieldset>
      )}
      <fieldset>
        <legend>The picture</legend>
        <Switch
          name="Movement"
          on={motion === 'animated'}
          onChange={(on) => setMotion(on ? 'animated' : 'discrete')}
        />
        <Switch name="Mirror the two charts" on={mirrored} onChange={setMirrored} />
      </fieldset>
    </>
  );
}
