import { useCallback, useSyncExternalStore } from 'react';
import { sizesOf, type Sizes, type Window } from './sizes.ts';

function subscribe(changed: () => void): () => void {
  window.addEventListener('resize', changed);
  return () => window.removeEventListener('resize', changed);
}

/** Where nothing is laid out (a test without a screen) a desk screen is assumed. */
const DESK = { width: 1440, height: 900 } as const;

const sizeOfWindow = (): Pick<Window, 'width' | 'height'> =>
  typeof matchMedia === 'undefined' ? DESK : { width: innerWidth, height: innerHeight };

/** How dense the window wants these lanes; undefined while the page is still as the build made it. */
export function useDensity(lanes: Window['lanes']): Sizes['density'] | undefined {
  const read = useCallback(() => sizesOf({ ...sizeOfWindow(), lanes, lensOpen: false }).density, [lanes]);
  return useSyncExternalStore(subscribe, read, () => undefined);
}
