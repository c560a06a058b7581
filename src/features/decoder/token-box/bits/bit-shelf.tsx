/** The place under the box where the bits of a character are laid out; it is as high before as after. */
import { Suspense, lazy } from 'react';
import type { ComponentType } from 'react';
import type { TokenReading } from '#model/token-reader/reading.ts';

interface BitsProps {
  readonly token: TokenReading;
  /** The character of the token pointed at. */
  readonly at: number;
}

/** Without its piece of the site, as after a redeploy, the shelf stays empty and the page goes on. */
const BitStrip = lazy(async (): Promise<{ default: ComponentType<BitsProps> }> => ({
  default: await import('./bit-strip.tsx').then(
    (piece) => piece.BitStrip,
    () => () => null,
  ),
}));

interface BitShelfProps {
  readonly token: TokenReading | null;
  readonly at: number | null;
}

export function BitShelf({ token, at }: BitShelfProps) {
  return (
    <div className="bit-shelf" role="group" aria-label="Bits">
      {token && at !== null ? (
        <Suspense>
          <BitStrip token={token} at={at} />
        </Suspense>
      ) : (
        token && <p>Point at a claim, or put the caret into the token: its characters, bits and octets.</p>
      )}
    </div>
  );
}
