/** Utility classes of what travels. */
import type { Strand } from './strands.ts';

export const STRAND_COLOURS: Readonly<Record<Strand['segment'], string>> = {
  header: 'stroke-rose-fill',
  payload: 'stroke-violet-fill',
  signature: 'stroke-teal-fill',
};
