/** What can be changed: the run itself, and how it is shown. */
import { Switch } from '#components/switch.tsx';
import type { Overrides } from '#model/scenario/lanes.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { SettingFields } from './setting-fields.tsx';
import type { Preferences } from './use-preferences.ts';

export interface SettingsPanelProps {
  readonly scenario: Scenario;
  readonly overrides: Overrides;
  readonly onOverride: (overrides: Overrides) => void;
  readonly preferences: Preferences;
}

export function SettingsPanel({ scenario, overrides, onOverride, preferences }: SettingsPanelProps) {
  const { motion, setMotion, mirrored, setMirrored } = preferences;
  return (
    <>
      {scenario.offers.length > 0 && (
        <fieldset>
          <legend>The run</legend>
          <SettingFields scenario={scenario} overrides={overrides} onChange={onOverride} />
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
