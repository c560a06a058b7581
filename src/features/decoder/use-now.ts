/** The clock of the page. */
import { useEffect, useState } from 'react';
import type { NumericDate } from '#model/clock.ts';

/** Now in whole seconds, moving on each second; `null` until the page is alive, since a prerendered page has no now. */
export function useNow(): NumericDate | null {
  const [now, setNow] = useState<NumericDate | null>(null);
  useEffect(() => {
    const tick = () => setNow(Math.floor(Date.now() / 1000));
    tick();
    const timer = setInterval(tick, 1000);
    return () => clearInterval(timer);
  }, []);
  return now;
}
