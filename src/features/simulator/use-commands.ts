/** What the keys do. */
import type { Dispatch } from 'react';
import type { Command } from './keys.ts';
import type { Playback, PlaybackAction } from './playback.ts';
import { useKeyboard } from './use-keyboard.ts';

export interface PageCommands {
  readonly openKeys: () => void;
  readonly toggleCover: () => void;
  /** Something stands over the page and takes the keys. */
  readonly isAside: () => boolean;
}

export function useCommands(
  { playing, question }: Playback,
  dispatch: Dispatch<PlaybackAction>,
  { openKeys, toggleCover, isAside }: PageCommands,
): void {
  useKeyboard((command: Command) => {
    switch (command) {
      case 'keys':
        return openKeys();
      case 'cover':
        return toggleCover();
      case 'play-or-pause':
        return dispatch({ type: playing ? 'paused' : 'played' });
      case 'onward':
        // A remote control cannot choose an answer; whoever presents has asked the room.
        return dispatch(question === null ? { type: 'next' } : { type: 'answered', option: null });
      case 'next':
      case 'previous':
      case 'first':
      case 'last':
        return dispatch({ type: command });
    }
  }, isAside);
}
