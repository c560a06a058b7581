/** The three colours of a token's parts; everything else is ink. */
import type { SegmentName } from '#model/token-reader/fault.ts';

export interface SegmentColours {
  readonly text: string;
  readonly fill: string;
}

const COLOURS: Partial<Record<SegmentName, SegmentColours>> = {
  header: { text: 'text-rose', fill: 'fill-rose-fill' },
  payload: { text: 'text-violet', fill: 'fill-violet-fill' },
  ciphertext: { text: 'text-violet', fill: 'fill-violet-fill' },
  signature: { text: 'text-teal', fill: 'fill-teal-fill' },
  tag: { text: 'text-teal', fill: 'fill-teal-fill' },
};

const INK: SegmentColours = { text: 'text-ink', fill: 'fill-line' };

/** Classes for a part. */
export const coloursOf = (name: SegmentName): SegmentColours => COLOURS[name] ?? INK;
