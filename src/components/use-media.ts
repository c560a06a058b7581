import { useCallback, useSyncExternalStore } from 'react';

const hasMedia = () => typeof matchMedia !== 'undefined';

/** Whether a media query matches; false in what the build writes. */
export function useMedia(query: string): boolean {
  const subscribe = useCallback(
    (changed: () => void) => {
      if (!hasMedia()) return () => undefined;
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    [query],
  );
  return useSyncExternalStore(
    subscribe,
    () => hasMedia() && matchMedia(query).matches,
    () => false,
  );
}
