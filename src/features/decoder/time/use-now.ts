/** The clock of the page. */
import { useEffect, useState } from 'react';
import type { NumericDate } from '#model/clock.ts';

/** Now in whole seconds, moving on as each second begins; `null` until the page is alive, since a prerendered page has no now. */
export function useNow(): NumericDate | null {
  const [now, setNow] = useState<NumericDate | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = Date.now();
      setNow(Math.floor(at / 1000));
      timer = setTimeout(tick, 1000 - (at % 1000));
    };
    tick();
    return () => clearTimeout(timer);
  }, []);
  return now;
}
