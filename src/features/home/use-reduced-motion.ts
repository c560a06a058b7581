import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-reduced-motion: reduce)';
const hasMedia = () => typeof matchMedia !== 'undefined';

function subscribe(changed: () => void): () => void {
  if (!hasMedia()) return () => undefined;
  const list = matchMedia(QUERY);
  list.addEventListener('change', changed);
  return () => list.removeEventListener('change', changed);
}

/** Whether the reader asked for less motion; false in what the build writes. */
export const useReducedMotion = (): boolean =>
  useSyncExternalStore(
    subscribe,
    () => hasMedia() && matchMedia(QUERY).matches,
    () => false,
  );
