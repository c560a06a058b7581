/**
 * Parts of the simulator that not every visit needs; each is fetched when it is first shown.
 * What tells of a failure is none of them: the network may be what failed.
 */
import { lazily } from '#components/lazily.tsx';
import type { FeedbackCardProps } from './feedback-card.tsx';
import type { LensPanelProps } from './lenses/lens-panel.tsx';
import type { SettingsPanelProps } from './settings-panel.tsx';

export const LensPanel = lazily<LensPanelProps>(() =>
  import('./lenses/lens-panel.tsx').then((module) => module.LensPanel),
);
export const SettingsPanel = lazily<SettingsPanelProps>(() =>
  import('./settings-panel.tsx').then((module) => module.SettingsPanel),
);
export const FeedbackCard = lazily<FeedbackCardProps>(() =>
  import('./feedback-card.tsx').then((module) => module.FeedbackCard),
);
export const KeyList = lazily<object>(() => import('./key-list.tsx').then((module) => module.KeyList));
