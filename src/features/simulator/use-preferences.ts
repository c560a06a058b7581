/** How the run is shown: choices that are remembered. */
import { useMemo } from 'react';
import { useRemembered } from '#components/remembered.ts';
import { useMedia } from '#components/use-media.ts';
import type { LensName } from './lenses/lens-name.ts';

export const SPEEDS = ['0.5', '1', '1.5', '2', '4'] as const;
export type Speed = (typeof SPEEDS)[number];
export type Motion = 'animated' | 'discrete';

export interface Preferences {
  readonly speed: Speed;
  readonly setSpeed: (speed: Speed) => void;
  readonly motion: Motion;
  readonly setMotion: (motion: Motion) => void;
  readonly mirrored: boolean;
  readonly setMirrored: (mirrored: boolean) => void;
  readonly lens: LensName | null;
  readonly setLens: (lens: LensName | null) => void;
}

const LENS_CHOICES = ['closed', 'http', 'why', 'state', 'code'] as const;

export function usePreferences(): Preferences {
  const [speed, setSpeed] = useRemembered('speed', SPEEDS, '1');
  const [motion, setMotion] = useRemembered(
    'motion',
    ['animated', 'discrete', 'as the system'],
    'as the system',
  );
  const [mirror, setMirror] = useRemembered('mirror', ['on', 'off'], 'on');
  const [lens, setLens] = useRemembered('lens', LENS_CHOICES, 'closed');
  const prefersStillness = useMedia('(prefers-reduced-motion: reduce)');
  return useMemo(
    () => ({
      speed,
      setSpeed,
      motion: motion === 'as the system' ? (prefersStillness ? 'discrete' : 'animated') : motion,
      setMotion,
      mirrored: mirror === 'on',
      setMirrored: (mirrored) => setMirror(mirrored ? 'on' : 'off'),
      lens: lens === 'closed' ? null : lens,
      setLens: (open) => setLens(open ?? 'closed'),
    }),
    [speed, setSpeed, motion, setMotion, prefersStillness, mirror, setMirror, lens, setLens],
  );
}
