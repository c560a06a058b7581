/** The one sentence of a moment, said aloud once. */
import { LaneName } from '#stage/lane-name.tsx';
import type { Caption } from './captions.ts';

export interface SentenceProps {
  readonly captions: readonly Caption[];
  /** The picture is moving on; the words fade. */
  readonly leaving: boolean;
}

export function Sentence({ captions, leaving }: SentenceProps) {
  return (
    <div
      role="status"
      className="sentence"
      data-leaving={leaving || undefined}
      data-lanes={captions.some(({ lane }) => lane) || undefined}
    >
      {captions.map(({ lane, text, second }) => (
        <p key={lane?.id ?? ''} data-second={second || undefined}>
          {lane && (
            <>
              <LaneName lane={lane} />
              <span className="sr-only">: </span>
            </>
          )}
          {text}
        </p>
      ))}
    </div>
  );
}
