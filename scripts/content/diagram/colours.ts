/** Utility classes and widths of what travels. */
import type { Strand } from './strands.ts';

export const STRAND_COLOURS: Readonly<Record<Strand['segment'], string>> = {
  header: 'stroke-rose-fill',
  payload: 'stroke-violet-fill',
  signature: 'stroke-teal-fill',
};

/** A line is as wide as its credential is long: one to eight. */
export const CREDENTIAL_WIDTH = { session: 1.75, jwt: 10 } as const;
