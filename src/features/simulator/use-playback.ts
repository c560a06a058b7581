/** Lets time pass: waits for a step to land, leaves its sentence standing, then goes on. */
import { useCallback, useEffect, useState, type Dispatch } from 'react';
import { readingTime } from './captions.ts';
import type { PlaybackAction } from './playback.ts';

/** A flight that nobody sees is paused; the words come anyway, after milliseconds at normal speed. */
const LONGEST_FLIGHT = 2500;

export interface Landing {
  /** The moment whose flight has ended: its sentence may be shown. */
  readonly landed: number;
  readonly onLanded: () => void;
}

export interface PlaybackPace {
  readonly at: number;
  readonly playing: boolean;
  readonly speed: number;
  /** The words of the moment; long ones stand longer. */
  readonly sentence: string;
}

export function usePlayback(
  { at, playing, speed, sentence }: PlaybackPace,
  dispatch: Dispatch<PlaybackAction>,
): Landing {
  const [landed, setLanded] = useState(at);
  const onLanded = useCallback(() => setLanded(at), [at]);
  const isFlying = landed !== at;

  useEffect(() => {
    if (!isFlying) return undefined;
    const timer = setTimeout(onLanded, LONGEST_FLIGHT / speed);
    return () => clearTimeout(timer);
  }, [isFlying, onLanded, speed]);

  useEffect(() => {
    if (!playing || isFlying) return undefined;
    const timer = setTimeout(() => dispatch({ type: 'time-passed', at }), readingTime(sentence) / speed);
    return () => clearTimeout(timer);
  }, [playing, isFlying, at, sentence, speed, dispatch]);

  return { landed, onLanded };
}
