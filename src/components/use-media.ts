import { useSyncExternalStore } from 'react';

const hasMedia = (): boolean => typeof matchMedia === 'function';

/** Whether a media query holds. False where nothing is laid out: in the prerendered page and in tests. */
export function useMedia(query: string): boolean {
  return useSyncExternalStore(
    (changed) => {
      if (!hasMedia()) return () => undefined;
      const list = matchMedia(query);
      list.addEventListener('change', changed);
      return () => list.removeEventListener('change', changed);
    },
    () => hasMedia() && matchMedia(query).matches,
    () => false,
  );
}
