import { useSyncExternalStore } from 'react';

/** What the window has room for: two charts and the axis between them, two small ones, or one. */
export type Viewport = 'wide' | 'medium' | 'narrow';

/** The same limits stand in stage.css. */
const WIDE = '(min-width: 1181px)';
const MEDIUM = '(min-width: 761px)';

const hasMedia = () => typeof matchMedia !== 'undefined';

function subscribe(changed: () => void): () => void {
  if (!hasMedia()) return () => undefined;
  const lists = [matchMedia(WIDE), matchMedia(MEDIUM)];
  for (const list of lists) list.addEventListener('change', changed);
  return () => {
    for (const list of lists) list.removeEventListener('change', changed);
  };
}

// Where nothing is laid out (a test without a screen) a desk screen is assumed.
const read = (): Viewport =>
  !hasMedia() || matchMedia(WIDE).matches ? 'wide' : matchMedia(MEDIUM).matches ? 'medium' : 'narrow';

/** Undefined while the page is still as the build made it. */
export const useViewport = (): Viewport | undefined => useSyncExternalStore(subscribe, read, () => undefined);
