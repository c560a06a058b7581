/** Parts that hold octets only, by name and in hexadecimal. */
import type { Segment } from '#model/token-reader/segment.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { coloursOf } from '../token-box/segment-colours.ts';

const SHOWN_OCTETS = 16;

export function OctetParts({ token }: { readonly token: TokenReading | null }) {
  const parts = token?.segments.filter(({ name }) => name !== 'header' && name !== 'payload') ?? [];
  if (parts.length === 0) return null;
  return (
    <dl className="octet-parts">
      {parts.map((segment) => (
        <div key={segment.start}>
          {(parts.length > 1 || segment.name !== 'signature') && (
            <dt className={coloursOf(segment.name).text}>{segment.name}</dt>
          )}
          <dd>{inHex(segment)}</dd>
        </div>
      ))}
    </dl>
  );
}

function inHex({ octets }: Segment): string {
  if (octets.length === 0) return 'empty';
  const shown = [...octets.subarray(0, SHOWN_OCTETS)]
    .map((octet) => octet.toString(16).padStart(2, '0'))
    .join(' ');
  return octets.length > SHOWN_OCTETS ? `${shown} … ${octets.length} bytes` : shown;
}
