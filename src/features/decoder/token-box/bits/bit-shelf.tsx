/** The place under the box where the bits of a character are laid out; it is as high before as after. */
import './bit-shelf.css';
import { lazily } from '#components/lazily.tsx';
import type { TokenReading } from '#model/token-reader/reading.ts';

/** Without its piece of the site, as after a redeploy, the shelf stays empty and the page goes on. */
const BitStrip = lazily(
  async () => (await import('./bit-strip.tsx')).BitStrip,
  () => null,
);

interface BitShelfProps {
  readonly token: TokenReading | null;
  readonly at: number | null;
}

export function BitShelf({ token, at }: BitShelfProps) {
  return (
    <div className="bit-shelf" role="group" aria-label="Bits">
      {token && at !== null ? (
        <BitStrip token={token} at={at} />
      ) : (
        token && <p>Point at a claim, or put the caret into the token: its characters, bits and bytes.</p>
      )}
    </div>
  );
}
