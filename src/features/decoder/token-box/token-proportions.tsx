/** How much of the token each part takes, and where in it the member pointed at and the window stand. */
import type { CharacterSpan } from '#model/token-reader/character-map.ts';
import type { TokenReading } from '#model/token-reader/reading.ts';
import { coloursOf } from './segment-colours.ts';

interface ProportionsProps {
  readonly token: TokenReading | null;
  readonly pointed: CharacterSpan | null;
}

/** The least that can be seen, as a share of the bar. */
const LEAST = 1 / 160;

export function Proportions({ token, pointed }: ProportionsProps) {
  const length = Math.max(1, token?.token.length ?? 1);
  return (
    <svg
      className="token-proportions"
      viewBox={`0 0 ${length} 1`}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      {token?.segments.map(({ name, start }, index) => (
        <rect
          key={start}
          className={coloursOf(name).fill}
          x={start}
          width={(token.segments[index + 1]?.start ?? length) - start}
          height={1}
        />
      ))}
      {pointed && (
        <rect
          className="fill-ink"
          x={Math.min(pointed.start, length * (1 - LEAST))}
          y={0.5}
          width={Math.max(pointed.end - pointed.start, length * LEAST)}
          height={0.5}
        />
      )}
    </svg>
  );
}
