/** The settings at the side; what stands in the sheet is fetched when it is first opened. */
import { useState } from 'react';
import { SettingsPanel } from './lazy-parts.ts';
import type { SettingsPanelProps } from './settings-panel.tsx';
import { SheetHead } from './sheet-head.tsx';

export function SettingsSheet(props: SettingsPanelProps) {
  const [opened, setOpened] = useState(false);
  return (
    <div id="settings" popover="auto" className="sheet-panel settings-sheet" onToggle={() => setOpened(true)}>
      <SheetHead id="settings" name="Settings" />
      {opened && <SettingsPanel {...props} />}
    </div>
  );
}
