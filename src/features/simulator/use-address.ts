/** Keeps the address and the page in step: read when it changes, written quietly when the learner moves. */
import { useEffect, useLayoutEffect, useRef, type Dispatch } from 'react';
import { readAddress, writeAddress } from './address.ts';
import { keyOf } from './choices.ts';
import { momentsIn, type Playback, type PlaybackAction } from './playback.ts';

/** Steps may follow each other fast; browsers refuse more than about a hundred changes in half a minute. */
const WRITE_AFTER = 350;

/** Address of what is shown: everything behind the path. */
export const addressOfPlayback = (state: Playback): string =>
  writeAddress({ ...state, step: state.sought || (momentsIn(state)[state.at]?.name ?? '') }, state.scenario);

export function useAddress(state: Playback, dispatch: Dispatch<PlaybackAction>): void {
  const { scenario } = state;
  useLayoutEffect(() => {
    const { pathname } = location;
    const read = () => {
      if (location.pathname !== pathname) return; // the reader has gone to another page
      const reading = readAddress(location.search, location.hash, scenario);
      dispatch({ type: 'address-read', reading });
    };
    read();
    const wrong = wrongIdIn(history.state);
    if (wrong !== null) {
      const notice = `There is no scenario “${wrong.slice(0, 40)}”. This is the nearest.`;
      dispatch({ type: 'noticed', notice });
      history.replaceState(null, '', location.href);
    }
    addEventListener('popstate', read);
    return () => removeEventListener('popstate', read);
  }, [scenario, dispatch]);

  const address = addressOfPlayback(state);
  const choices = state.mode + keyOf(state);
  const written = useRef(choices);
  useEffect(() => {
    if (!state.moved) return undefined;
    const write = () => {
      if (location.search + location.hash === address) return;
      try {
        history.replaceState(history.state, '', address);
      } catch {
        // too often, or forbidden: the address stays behind, and everything else goes on
      }
    };
    if (written.current !== choices) {
      written.current = choices;
      write();
      return undefined;
    }
    const timer = setTimeout(write, WRITE_AFTER);
    return () => clearTimeout(timer);
  }, [address, choices, state.moved]);
}

/** The wrong id that an address had before it led here, or `null`. */
function wrongIdIn(state: unknown): string | null {
  if (typeof state !== 'object' || state === null || !('insteadOf' in state)) return null;
  return typeof state.insteadOf === 'string' ? state.insteadOf : null;
}
