/** What is running, in which mode, and the ways to take it along or change it. */
import type { Dispatch } from 'react';
import { Link } from 'wouter';
import { CopyButton } from '#components/copy-button.tsx';
import { Segmented } from '#components/segmented.tsx';
import { lanesOf } from '#model/scenario/lanes.ts';
import { modesOf } from './choices.ts';
import type { Playback, PlaybackAction } from './playback.ts';
import { addressOfPlayback } from './use-address.ts';

export interface TitleBarProps {
  readonly state: Playback;
  readonly dispatch: Dispatch<PlaybackAction>;
}

export function TitleBar({ state, dispatch }: TitleBarProps) {
  const changed = Object.keys(state.overrides).length;
  return (
    <header className="sim-title">
      <h1>{state.scenario.title}</h1>
      <div className="sim-tools">
        <Link href={`/guide/#${state.scenario.guide}`} className="quiet sim-guide">
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
        options={modesOf(lanesOf(state.scenario))}
        value={state.mode}
        onChange={(mode) => dispatch({ type: 'mode-chosen', mode })}
      />
    </header>
  );
}
