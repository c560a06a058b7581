/** Counts what the page requested after it had loaded: the proof that the token stays here. */
import { useEffect, useState } from 'react';

export interface RequestCount {
  readonly requests: number;
  /** Files of this site's own code, fetched when they were first needed. */
  readonly ownCode: number;
}

/** Counts resources as the browser itself reports them. */
export function useRequestCount(): RequestCount {
  const [count, setCount] = useState<RequestCount>({ requests: 0, ownCode: 0 });
  useEffect(() => {
    if (typeof PerformanceObserver === 'undefined') return undefined;
    const observer = new PerformanceObserver((list) => {
      const loaded = loadedAt();
      const late = list
        .getEntries()
        .filter(({ startTime, name }) => startTime > loaded && !isPartOfDocument(name));
      if (late.length === 0) return;
      const own = late.filter(({ name }) => isOwnCode(name)).length;
      setCount((before) => ({
        requests: before.requests + late.length - own,
        ownCode: before.ownCode + own,
      }));
    });
    observer.observe({ type: 'resource', buffered: true });
    return () => observer.disconnect();
  }, []);
  return count;
}

/** When the page had loaded; what comes before belongs to the loading. */
function loadedAt(): number {
  const [navigation] = performance.getEntriesByType('navigation');
  const end = navigation && 'loadEventEnd' in navigation ? Number(navigation.loadEventEnd) : 0;
  return end > 0 ? end : Number.POSITIVE_INFINITY;
}

/** Icons and the like, which the document itself names; browsers fetch some of them late. */
function isPartOfDocument(address: string): boolean {
  return [
    ...document.querySelectorAll<HTMLLinkElement>(
      'link[rel~="icon"], link[rel="apple-touch-icon"], link[rel="manifest"]',
    ),
  ].some(({ href }) => href === address);
}

function isOwnCode(address: string): boolean {
  const url = new URL(address, location.href);
  return url.origin === location.origin && /\.(?:js|css|woff2)$/.test(url.pathname) && url.search === '';
}
