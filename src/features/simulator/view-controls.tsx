/** How fast it plays, all steps, and the keys. */
import { SPEEDS, type Preferences, type Speed } from './use-preferences.ts';

export interface ViewControlsProps {
  readonly preferences: Preferences;
  readonly onKeys: () => void;
}

export function ViewControls({ preferences: { speed, setSpeed }, onKeys }: ViewControlsProps) {
  return (
    <div className="view-controls">
      <label className="quiet">
        Speed
        <select value={speed} onChange={(event) => setSpeed(event.target.value as Speed)}>
          {SPEEDS.map((value) => (
            <option key={value} value={value}>
              {value}×
            </option>
          ))}
        </select>
      </label>
      <button type="button" className="quiet" popoverTarget="steps">
        Steps
      </button>
      <button type="button" className="quiet keys-button" aria-label="Keys" title="Keys" onClick={onKeys}>
        ?
      </button>
    </div>
  );
}
