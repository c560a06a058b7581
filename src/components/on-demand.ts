/** Code that is fetched when it is first needed, and kept: functions by `onDemand`, components by `lazily`. */
import { useEffect, useState } from 'react';

export interface OnDemand<Piece> {
  /** The piece, once it has arrived; `null` until then. */
  readonly arrived: () => Piece | null;
  /**
   * Fetches the piece, once for everybody who waits for it. Rejects where it is out of reach, as
   * after a redeploy; who asks again then makes it try again.
   */
  readonly fetch: () => Promise<Piece>;
}

/** `load` imports the piece: `onDemand(async () => (await import('./search.ts')).search)`. */
export function onDemand<Piece>(load: () => Promise<Piece>): OnDemand<Piece> {
  let arrived: { readonly piece: Piece } | null = null;
  let awaited: Promise<Piece> | null = null;
  const fetchOnce = async () => {
    try {
      const piece = await load();
      arrived = { piece };
      return piece;
    } finally {
      awaited = null;
    }
  };
  return {
    arrived: () => arrived && arrived.piece,
    fetch: () => (arrived ? Promise.resolve(arrived.piece) : (awaited ??= fetchOnce())),
  };
}

/**
 * The piece as React state: fetched as soon as it is `wanted`, `null` while it is on its way,
 * 'missing' where it did not arrive. One that has arrived before is there from the first drawing on.
 */
export function useOnDemand<Piece>(source: OnDemand<Piece>, wanted = true): Piece | 'missing' | null {
  const [shown, setShown] = useState<Piece | 'missing' | null>(() => source.arrived());
  useEffect(() => {
    if (!wanted) return undefined;
    let isShown = true;
    source.fetch().then(
      (piece) => isShown && setShown(() => piece),
      () => isShown && setShown('missing'),
    );
    return () => void (isShown = false);
  }, [source, wanted]);
  return shown;
}
