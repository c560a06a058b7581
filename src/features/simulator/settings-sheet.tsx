/** What can be changed: the run itself, and how it is shown. */
import { Switch } from '#components/switch.tsx';
import type { Overrides } from '#model/scenario/lane-settings.ts';
import type { Scenario } from '#model/scenario/scenario.ts';
import { SheetHead } from './sheet-head.tsx';
import { SettingFields } from './setting-fields.tsx';
import type { Preferences } from './use-preferences.ts';

export interface SettingsSheetProps {
  readonly scenario: Scenario;
  readonly overrides: Overrides;
  readonly onOverride: (overrides: Overrides) => void;
  readonly preferences: Preferences;
}

export function SettingsSheet({ scenario, overrides, onOverride, preferences }: SettingsSheetProps) {
  const { motion, setMotion, mirrored, setMirrored } = preferences;
  return (
    <div id="settings" popover="auto" className="sheet-panel settings-sheet">
      <SheetHead id="settings" name="Settings" />
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
    </div>
  );
}
