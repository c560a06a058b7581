/** The buttons that move through the run. */
import { memo, type Dispatch } from 'react';
import type { PlaybackAction } from './playback.ts';

const SHAPES = {
  first: 'M4 3v12M16 3v12l-9-6z',
  previous: 'M14 3v12L5 9z',
  next: 'M5 3v12l9-6z',
  last: 'M2 3v12l9-6zM14 3v12',
  play: 'M4 2.500v13l11-6.500z',
  pause: 'M5 3v12M13 3v12',
} as const;

function Icon({ shape }: { readonly shape: keyof typeof SHAPES }) {
  return (
    <svg viewBox="0 0 18 18" className="w-[18px]" aria-hidden="true">
      <path
        d={SHAPES[shape]}
        fill={shape === 'pause' ? 'none' : 'currentColor'}
        stroke="currentColor"
        strokeWidth={shape === 'pause' ? 3 : 1.6}
        strokeLinejoin="round"
      />
    </svg>
  );
}

export interface TransportProps {
  readonly playing: boolean;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  /** The action that the next step begins, where it begins one. */
  readonly next: string;
  readonly dispatch: Dispatch<PlaybackAction>;
}

export const Transport = memo(function Transport({
  playing,
  isFirst,
  isLast,
  next,
  dispatch,
}: TransportProps) {
  const button = (
    name: string,
    shape: keyof typeof SHAPES,
    type: 'first' | 'previous' | 'last',
    off: boolean,
  ) => (
    <button
      type="button"
      className="transport-button"
      aria-label={name}
      title={name}
      aria-disabled={off || undefined}
      onClick={() => dispatch({ type })}
    >
      <Icon shape={shape} />
    </button>
  );
  const play = playing ? 'Pause' : 'Play';
  return (
    <div className="transport">
      {button('First step', 'first', 'first', isFirst)}
      {button('Previous step', 'previous', 'previous', isFirst)}
      <button
        type="button"
        className="transport-button"
        aria-label={play}
        title={play}
        onClick={() => dispatch({ type: playing ? 'paused' : 'played' })}
      >
        <Icon shape={playing ? 'pause' : 'play'} />
      </button>
      <button
        type="button"
        className="button transport-next"
        aria-disabled={isLast || undefined}
        aria-describedby={next === '' ? undefined : 'next-action'}
        onClick={() => dispatch({ type: 'next' })}
      >
        <Icon shape="next" />
        Next step
      </button>
      {button('Last step', 'last', 'last', isLast)}
      <span id="next-action" className="sr-only">
        {next}
      </span>
    </div>
  );
});
