/** What is running, in which mode, and the ways to take it along or change it. */
import type { Dispatch } from 'react';
import { Link } from 'wouter';
import { CopyButton } from '#components/copy-button.tsx';
import { Segmented } from '#components/segmented.tsx';
import { comparisonOf, lanesOf } from '#model/scenario/lanes.ts';
import { modesOf } from './choices.ts';
import type { Playback, PlaybackAction } from './playback.ts';
import { addressOfPlayback } from './use-address.ts';

export interface TitleBarProps {
  readonly state: Playback;
  readonly dispatch: Dispatch<PlaybackAction>;
}

export function TitleBar({ state, dispatch }: TitleBarProps) {
  const { scenario, overrides, mode } = state;
  const comparison = comparisonOf(scenario, state.comparison);
  // What was changed belongs to the lane that is shown; another lane is chosen as it is.
  const changedLanes = lanesOf(scenario, overrides, comparison);
  const lanes = lanesOf(scenario, {}, comparison).map((lane) =>
    lane.id === mode ? (changedLanes.find(({ id }) => id === mode) ?? lane) : lane,
  );
  const changed = Object.keys(overrides).length;
  return (
    <header className="sim-title">
      <h1>{scenario.title}</h1>
      <div className="sim-tools">
        <Link href={`/guide/#${scenario.guide}`} className="quiet sim-guide">
          Guide
        </Link>
        <CopyButton
          name="Share"
          className="quiet"
          text={() => location.origin + location.pathname + addressOfPlayback(state)}
        />
        <button type="button" className="quiet" popoverTarget="settings">
          Settings
        </button>
        {changed > 0 && (
          <span className="sim-changed">
            {changed}
            <span className="sr-only"> changed</span>
          </span>
        )}
      </div>
      <Segmented
        name="Mode"
        options={modesOf(lanes)}
        value={mode}
        onChange={(chosen) => dispatch({ type: 'mode-chosen', mode: chosen })}
      />
    </header>
  );
}
